import Records

/// What topics are told by before anything is learned of single topics: stems with their vectors,
/// the cues, the topics and their hierarchy.
package struct TopicSpace: Sendable {
  /// The topics that can be given, sorted by code.
  package let codes: [String]
  /// For each topic the number of the one above it; `nil` at the top.
  package let parents: [Int?]
  /// For each topic itself and all above it, nearest first.
  package let lineages: [[Int]]
  package let width: Int
  package let stemCount: Int
  let stems: StemTable
  let cues: CueTable

  init(
    codes: [String], parents: [Int?], width: Int, stemCount: Int, stems: StemTable, cues: CueTable
  ) {
    self.codes = codes
    self.parents = parents
    self.width = width
    self.stemCount = stemCount
    self.stems = stems
    self.cues = cues
    lineages = codes.indices.map { topic in
      var lineage: [Int] = []
      var next: Int? = topic
      while let place = next {
        lineage.append(place)
        next = parents[place]
      }
      return lineage
    }
  }

  /// What the space sees of an article.
  package func profile(of text: StemmedText) -> TopicProfile {
    var profile = TopicProfile(width: width, topics: codes.count)
    count(text, into: &profile)
    var squares: Float = 0
    for index in profile.terms.indices {
      let term = profile.terms[index]
      let strength = (1 + Logarithm.of(term.count)) * stems.weight(term.stem)
      profile.terms[index].strength = strength
      squares += strength * strength
    }
    guard squares > 0 else { return profile }
    let length = squares.squareRoot()
    for index in profile.terms.indices { profile.terms[index].strength /= length }
    for term in profile.terms { stems.add(term.stem, times: term.strength, to: &profile.vector) }
    profile.vectorLength = TopicProfile.normalize(&profile.vector)
    findCues(text, into: &profile)
    return profile
  }

  private func count(_ text: StemmedText, into profile: inout TopicProfile) {
    var places = [Int32](repeating: -1, count: stemCount)
    for (index, range) in text.sentences.enumerated() {
      let count = index < text.headlineSentences ? TopicProfile.headlineWeight : 1
      for stem in text.stems[range] {
        guard let number = stems.number(of: stem.key) else { continue }
        if places[number] >= 0 {
          profile.terms[Int(places[number])].count += count
        } else {
          places[number] = Int32(profile.terms.count)
          profile.terms.append(.init(stem: number, count: count, first: stem.range))
        }
      }
    }
  }

  private func findCues(_ text: StemmedText, into profile: inout TopicProfile) {
    for (index, range) in text.sentences.enumerated() {
      let isHeadline = index < text.headlineSentences
      for start in range {
        var path: UInt64 = 0
        for end in start..<min(start + CueTable.longest, range.upperBound) {
          path = PhraseKey.step(path, text.stems[end].key)
          let words = TextRange(text.stems[start].range.start, text.stems[end].range.end)
          cues.forTopics(of: path) {
            profile.add(
              .init(topic: $0, phrase: path, range: words, length: end - start + 1), isHeadline)
          }
        }
      }
    }
  }
}
