import Transform

/// Makes the space of topics from raw news and written cues; no coded article has a part in it but
/// by its codes' names.
struct SpaceMaker {
  let source: TopicSource
  let news: NewsStems
  let options: TopicsOptions

  /// The bytes of a space's tables, and the space that reads them.
  struct Made {
    let space: TopicSpace
    let stems: [UInt8]
    let cues: [UInt8]
  }

  /// - Parameter codes: those that articles bear; with the broader ones, and those that have cues,
  ///   they are the topics of the space.
  func make(codes: [String]) -> Made {
    let topics = topics(codes)
    let width = options.width
    let vectors = StemVectors(news.matrix, width: width).values
    let stems = StemTable.encode(
      news.keys.indices.map {
        (news.keys[$0], news.weights[$0], vectors[$0 * width..<($0 + 1) * width])
      }, silent: source.stopWords.sorted())
    let cues = CueTable.encode(cues(topics))
    let space = source.space(
      codes: topics, width: width, stemCount: news.keys.count, stems: stems, cues: cues)
    return Made(space: space, stems: stems, cues: cues)
  }

  private func topics(_ codes: [String]) -> [String] {
    let own = codes.filter { source.taxonomy.row($0)?.retiredOn == nil }
    let all = own + source.cues.entries.map(\.code)
    return Set(all.flatMap { [$0] + source.taxonomy.broader(than: $0) })
      .filter { source.taxonomy.row($0) != nil }.sorted()
  }

  private func cues(_ topics: [String]) -> [(path: [UInt64], topic: Int)] {
    let places = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
    return source.cues.entries.flatMap { entry in
      let paths = entry.cues.compactMap { source.path(source.stems(of: $0)) }
      guard let topic = places[entry.code] else { return [(path: [UInt64], topic: Int)]() }
      return Set(paths).sorted { $0.lexicographicallyPrecedes($1) }.map { (path: $0, topic: topic) }
    }
  }

  /// A topic's label and cues as a short article about it, without a headline.
  func cueArticles(_ space: TopicSpace) -> [(profile: TopicProfile, topics: [Int])] {
    let cues = Dictionary(
      uniqueKeysWithValues: source.cues.entries.map { ($0.code, $0.cues) })
    return space.codes.enumerated().compactMap { topic, code in
      let lines = ["", source.taxonomy.row(code)?.labelAr ?? ""] + (cues[code] ?? [])
      let profile = space.profile(of: source.stems(lines: lines))
      return profile.isEmpty ? nil : (profile, [topic])
    }
  }
}
