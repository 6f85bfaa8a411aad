import Records

/// What topics are told by before anything is learned of single topics: stems with their vectors,
/// the cues, the topics and their hierarchy.
package struct TopicSpace: Sendable {
  /// The topics that can be given, sorted by code.
  package let codes: [String]
  /// For each topic the number of the one above it; `nil` at the top.
  package let parents: [Int?]
  /// For each topic the one on top of its lineage, and how far below that it is.
  let heads: [Int]
  let depths: [Int]
  /// The topics that have none above them.
  let tops: [Int]
  /// For each topic those right below it.
  let narrower: [[Int]]
  package let width: Int
  package var stemCount: Int { stems.count }
  let stems: StemTable
  let cues: CueTable

  init(codes: [String], parents: [Int?], width: Int, stems: StemTable, cues: CueTable) {
    self.codes = codes
    self.parents = parents
    self.width = width
    self.stems = stems
    self.cues = cues
    let roots = codes.indices.map { topic in
      var (head, depth) = (topic, 0)
      while let parent = parents[head] { (head, depth) = (parent, depth + 1) }
      return (head: head, depth: depth)
    }
    heads = roots.map(\.head)
    depths = roots.map(\.depth)
    tops = codes.indices.filter { parents[$0] == nil }
    var narrower = [[Int]](repeating: [], count: codes.count)
    for (topic, parent) in parents.enumerated() {
      if let parent { narrower[parent].append(topic) }
    }
    self.narrower = narrower
  }

  /// Calls `body` with `topic` and all above it, nearest first.
  @inline(__always)
  package func forLineage(of topic: Int, _ body: (Int) -> Void) {
    var next: Int? = topic
    while let place = next {
      body(place)
      next = parents[place]
    }
  }

  /// Whether `broader` is `topic` or above it.
  func isLineage(of topic: Int, with broader: Int) -> Bool {
    var next: Int? = topic
    while let place = next, place != broader { next = parents[place] }
    return next != nil
  }

  /// The stems of an article that say something.
  func stems(of prepared: PreparedArticle) -> StemmedText {
    StemmedText(prepared) { stems.entry(of: $0) == .silent }
  }

  /// What the space sees of an article.
  package func profile(of text: StemmedText) -> TopicProfile {
    var profile = TopicProfile(width: width, topics: codes.count)
    profile.terms = terms(of: text)
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

  /// The known stems, counted, in the order in which they come first.
  private func terms(of text: StemmedText) -> [TopicProfile.Term] {
    // More than twice the places that the stems need; a stem's own is the first free one from its
    // number on.
    let mask = 1023
    var places = [Int16](repeating: -1, count: mask + 1)
    var terms: [TopicProfile.Term] = []
    terms.reserveCapacity(text.stems.count)
    for (index, range) in text.sentences.enumerated() {
      let count = index < text.headlineSentences ? TopicProfile.headlineWeight : 1
      for stem in text.stems[range] {
        guard case .known(let number) = stems.entry(of: stem.key) else { continue }
        var place = number & mask
        while places[place] >= 0, terms[Int(places[place])].stem != number {
          place = (place + 1) & mask
        }
        if places[place] >= 0 {
          terms[Int(places[place])].count += count
        } else {
          places[place] = Int16(terms.count)
          terms.append(.init(stem: number, count: count, first: stem.range))
        }
      }
    }
    return terms
  }

  private func findCues(_ text: StemmedText, into profile: inout TopicProfile) {
    for (index, range) in text.sentences.enumerated() {
      let isHeadline = index < text.headlineSentences
      for start in range {
        var path: UInt64 = 0
        for end in start..<min(start + CueTable.longest, range.upperBound) {
          path = PhraseKey.step(path, text.stems[end].key)
          let words = TextRange(text.stems[start].range.start, text.stems[end].range.end)
          let goesOn = cues.forTopics(of: path) {
            profile.add(
              .init(topic: $0, phrase: path, range: words, length: end - start + 1), isHeadline)
          }
          if !goesOn { break }
        }
      }
    }
  }
}
