import ArabicText
internal import Foundation
import Records

/// Finds who met whom: the verbs and nouns of meeting with those in their slots.
struct MeetingFinder: Sendable {
  private let lexicon: MeetingLexicon

  /// - Throws: `LexiconError` where the table of words cannot be used.
  init(lexicons folder: URL) throws {
    lexicon = try MeetingLexicon(lexicons: folder)
  }

  /// The meetings of the text, in order, each with the sentences that report it.
  func find(
    _ text: NameText, _ names: ResolvedNames, _ stated: StatedOffices, _ holders: OfficeHolders,
    times: [TimeExpression]
  ) -> [Meeting] {
    let cues = lexicon.cues(of: text)
    let scanner = PartyScanner(
      text: text, names: names, stated: stated, holders: holders, cues: cues)
    let places = MeetingPlaces(text: text, names: names, cues: cues)
    let days = MeetingDays(text: text, times: times)
    var meetings = MeetingMerger(times: times)
    for (sentence, words) in text.prepared.sentenceWords.enumerated()
    where words.contains(where: { !cues[$0].isDisjoint(with: .opensFrame.union(.both)) }) {
      let parties = scanner.parties(in: sentence)
      guard !parties.isEmpty else { continue }
      let frames = FrameReader(text: text, cues: cues, parties: parties, words: words).frames()
      let judge = MeetingStatusJudge(
        text: text, cues: cues, words: words,
        isTitle: text.prepared.sentences[sentence].part == .title)
      var seen: Set<Set<String>> = []
      for frame in frames {
        let participants = participants(of: frame, parties)
        guard participants.count >= 2, Set(participants.map(\.side)).count == 2,
          seen.insert(Set(participants.map(\.name))).inserted
        else { continue }
        let time = days.time(of: frame.cue, sentence)
        let (status, isTold) = judge.status(of: frame, on: time.flatMap { times[$0].day })
        meetings.add(
          Meeting(
            place: places.place(of: frame.cue, sentence, besides: parties), time: time,
            participants: participants, status: status, reports: [sentence]),
          isTold: isTold)
      }
    }
    return meetings.merged()
  }

  /// Those who met, each once.
  private func participants(
    of frame: MeetingFrame, _ parties: [Party]
  ) -> [Meeting.Participant] {
    var seen: Set<String> = []
    var found: [Meeting.Participant] = []
    for (side, list) in [(Meeting.Side.host, frame.hosts), (.guest, frame.guests)] {
      for party in list.map({ parties[$0] }) {
        guard seen.insert(party.name).inserted else { continue }
        found.append(Meeting.Participant(entity: party.entity, name: party.name, side: side))
      }
    }
    return found
  }
}
