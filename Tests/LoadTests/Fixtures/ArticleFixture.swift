import Records

/// Builds annotated articles for tests: words are given, ranges are looked up in the text.
struct ArticleFixture {
  private let source: String
  private let title: String?
  private let lines: [String]
  private let scalars: [Unicode.Scalar]
  var digest: String
  var outlet: String?
  var url: String?
  var language = "ar"
  var publishedOn: String?
  var removed: [RemovedBlock] = []
  private(set) var entities: [Entity] = []
  private(set) var mentions: [Mention] = []
  var candidates: [MentionCandidate] = []
  private(set) var topics: [TopicTag] = []
  private(set) var quotations: [Quotation] = []
  private(set) var times: [TimeExpression] = []
  private(set) var roles: [Role] = []
  var meetings: [Meeting] = []

  init(_ source: String, title: String?, _ lines: [String]) {
    self.source = source
    self.title = title
    self.lines = [title].compactMap(\.self) + lines
    scalars = Array(self.lines.joined(separator: "\n").unicodeScalars)
    digest = "digest of \(source)"
  }

  /// The first place of `words` in the text.
  func range(_ words: String) -> TextRange {
    let wanted = Array(words.unicodeScalars)
    for start in 0...max(0, scalars.count - wanted.count)
    where scalars[start...].starts(with: wanted) {
      return TextRange(start, start + wanted.count)
    }
    preconditionFailure("the fixture \(source) does not say: \(words)")
  }

  /// Adds an entity and returns its index.
  mutating func entity(
    _ key: String, _ type: EntityType, _ name: String, kind: String? = nil,
    names: [EntityName] = []
  ) -> Int {
    entities.append(
      Entity(key: key, type: type, kind: kind, name: name, names: names))
    return entities.count - 1
  }

  mutating func mention(_ entity: Int, _ words: String, basis: Mention.Basis = .lexicon) {
    let range = range(words)
    mentions.append(
      Mention(
        range: range, type: entities[entity].type, sentence: sentence(of: range), entity: entity,
        score: 0.75, basis: basis))
  }

  mutating func topic(_ code: String, evidence: String) {
    topics.append(
      TopicTag(code: code, score: 0.5, evidence: [.init(range: range(evidence), weight: 2)]))
  }

  mutating func quotation(_ words: String, speakers: [Int], as written: String, cue: String) {
    let range = range(words)
    quotations.append(
      Quotation(
        range: range, kind: .indirect, sentence: sentence(of: range), speakers: speakers,
        speakerAsWritten: written,
        basis: speakers.isEmpty ? nil : .name, cue: cue))
  }

  mutating func time(_ words: String, value: String) {
    let range = range(words)
    times.append(
      TimeExpression(
        range: range, kind: .date, value: value, basis: value.isEmpty ? .unresolved : .explicit,
        sentence: sentence(of: range)))
  }

  mutating func role(_ person: Int, _ office: String, of body: Int?) {
    let range = range(office)
    roles.append(
      Role(person: person, office: office, range: range, of: body, sentence: sentence(of: range)))
  }

  /// The article with a sentence a line.
  var loadable: LoadableArticle {
    let blocks = blocks
    let article = Article(
      source: source, digest: digest, url: url, outlet: outlet, title: title, language: language,
      publishedOn: publishedOn, publishedBasis: publishedOn.map { _ in .metadata },
      text: lines.joined(separator: "\n"), blocks: blocks, removed: removed)
    let annotated = AnnotatedArticle(
      article: article,
      sentences: article.isArabic ? blocks.map { Sentence(range: $0.range, part: $0.part) } : [],
      mentions: mentions, entities: entities, candidates: candidates, topics: topics,
      quotations: quotations, times: times, roles: roles, meetings: meetings)
    let fingerprint = TextFingerprint(
      textDigest: "text of \(source)", signature: [1, 2, 0xFFFF], wordCount: scalars.count / 5)
    return LoadableArticle(annotated: annotated, fingerprint: fingerprint)
  }

  private var blocks: [TextBlock] {
    var start = 0
    return lines.enumerated().map { index, line in
      let range = TextRange(start, start + line.unicodeScalars.count)
      start = range.end + 1
      return TextBlock(range: range, part: index == 0 && title != nil ? .title : .body)
    }
  }

  private func sentence(of range: TextRange) -> Int {
    blocks.firstIndex { $0.range.contains(range) } ?? 0
  }
}
