import Records

/// Articles made by a seeded generator: as many rows as real ones, no sense.
enum SyntheticNews {
  static func articles(_ count: Int, seed: UInt64) -> [LoadableArticle] {
    (0..<count).map { article("synthetic/\($0).txt", seed: seed &+ UInt64($0)) }
  }

  /// An article of twelve sentences with names, times and a topic.
  static func article(_ source: String, seed: UInt64) -> LoadableArticle {
    var random = SeededGenerator(seed)
    var builder = Builder()
    for _ in 0..<12 { builder.addSentence(&random) }
    let day = Int.random(in: 10...28, using: &random)
    let text = builder.text
    let article = Article(
      source: source, digest: "digest \(seed)", outlet: "outlet \(seed % 7)",
      publishedOn: "2024-10-\(day)", publishedBasis: .metadata, text: text,
      blocks: builder.sentences.map { TextBlock(range: $0.range, part: $0.part) })
    let tag = TopicTag(
      code: "medtop:20000593", score: 0.5,
      evidence: [.init(range: builder.mentions[0].range, weight: 1)])
    return LoadableArticle(
      annotated: AnnotatedArticle(
        article: article, sentences: builder.sentences, mentions: builder.mentions,
        entities: builder.entities, topics: [tag], times: builder.times),
      fingerprint: TextFingerprint(
        textDigest: "text \(seed)", signature: (0..<64).map { _ in random.next32() },
        wordCount: 240))
  }

  static let words = [
    "قال", "الوزير", "إن", "الحكومة", "تعمل", "على", "تنمية", "المدينة", "والتعليم", "للمغاربة",
    "بالإدارة", "خلال", "السنة", "الجارية", "وأضاف", "أن", "المشروع", "سيكلف", "مليون", "درهم",
  ]

  private struct Builder {
    private(set) var text = ""
    private(set) var sentences: [Sentence] = []
    private(set) var mentions: [Mention] = []
    private(set) var entities: [Entity] = []
    private(set) var times: [TimeExpression] = []
    private var places: [Int: Int] = [:]
    private var length = 0

    mutating func addSentence(_ random: inout SeededGenerator) {
      if length > 0 { append("\n") }
      let start = length
      for position in 0..<20 {
        if position > 0 { append(" ") }
        switch position {
        case 3, 8, 13: addMention(&random)
        case 17: addTime()
        default: append(SyntheticNews.words.randomElement(using: &random) ?? "")
        }
      }
      sentences.append(Sentence(range: TextRange(start, length), part: .body))
    }

    private mutating func addMention(_ random: inout SeededGenerator) {
      let number = Int(random.next32() % 64) * Int(random.next32() % 64)
      let name = "عبد الله رقم \(number)"
      let start = length
      append(name)
      let entity = entity(number, name)
      mentions.append(
        Mention(
          range: TextRange(start, length), type: .person, sentence: sentences.count,
          entity: entity, score: 0.5, basis: .model))
    }

    private mutating func entity(_ number: Int, _ name: String) -> Int {
      if let known = places[number] { return known }
      places[number] = entities.count
      entities.append(
        Entity(
          key: "PER|\(name)", type: .person, name: name,
          names: [EntityName(name: "رقم \(number)", basis: .text)]))
      return entities.count - 1
    }

    private mutating func addTime() {
      let start = length
      append("أكتوبر 2024")
      times.append(
        TimeExpression(
          range: TextRange(start, length), kind: .date, value: "2024-10", basis: .explicit,
          sentence: sentences.count))
    }

    private mutating func append(_ words: String) {
      text += words
      length += words.unicodeScalars.count
    }
  }
}

/// SplitMix64: the same seed gives the same numbers everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func next32() -> UInt32 { UInt32(truncatingIfNeeded: next()) }
}
