import ArabicText
public import Records

/// An annotated article as the annotate contract writes it: one JSON object a line.
public struct AnnotateAnswer: Encodable, Sendable {
  struct Sentence: Encodable { let start, end: Int, part: String }
  struct Mention: Encodable {
    let start, end: Int
    let type: String
    let sentence: Int
    let entity, name: String
    let wikidata: String?
    let score: Double

    enum CodingKeys: String, CodingKey {
      case start, end, type, sentence, entity, name, wikidata, score
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(start, forKey: .start)
      try container.encode(end, forKey: .end)
      try container.encode(type, forKey: .type)
      try container.encode(sentence, forKey: .sentence)
      try container.encode(entity, forKey: .entity)
      try container.encode(name, forKey: .name)
      try container.encode(wikidata, forKey: .wikidata)
      try container.encode(score, forKey: .score)
    }
  }
  struct Topic: Encodable { let code: String, score: Double, evidence: [String] }
  struct Quotation: Encodable {
    let start, end: Int, kind, speaker, basis: String, sentence: Int
  }
  struct Time: Encodable { let start, end: Int, type, value: String }
  struct Role: Encodable { let person, office, of, status: String, sentence: Int }
  struct Meeting: Encodable {
    let place, date: String, participants: [String], status: String, sentence: Int
  }
  struct Removed: Encodable { let text, reason: String }
  struct Limit: Encodable { let limit: String, count: Int }

  let id: String
  let language: String
  let title, byline, dateline, published: String?
  let text: String
  let sentences: [Sentence]
  let mentions: [Mention]
  let topics: [Topic]
  let quotations: [Quotation]
  let dates: [Time]
  let roles: [Role]
  let meetings: [Meeting]
  let removed: [Removed]
  /// Only where an article reached a limit, which none that people write does.
  let limits: [Limit]

  enum CodingKeys: String, CodingKey {
    case id, language, title, byline, dateline, published, text, sentences, mentions, topics
    case quotations, dates, roles, meetings, removed, limits
  }

  /// The answer to the record with this `id`.
  public init(id: String, _ annotated: AnnotatedArticle) {
    let article = annotated.article
    let entities = annotated.entities
    let source = CodePointText(article.text)
    self.id = id
    language = article.language
    title = article.title
    byline = article.byline
    dateline = article.dateline
    published = article.publishedOn
    text = article.text
    sentences = annotated.sentences.map {
      Sentence(start: $0.range.start, end: $0.range.end, part: $0.part.rawValue)
    }
    mentions = annotated.mentions.map {
      Mention(
        start: $0.range.start, end: $0.range.end, type: $0.type.rawValue, sentence: $0.sentence,
        entity: entities[$0.entity].key, name: entities[$0.entity].name,
        wikidata: entities[$0.entity].wikidata, score: $0.score)
    }
    topics = annotated.topics.map { topic in
      Topic(code: topic.code, score: topic.score, evidence: topic.evidence.map { source[$0.range] })
    }
    quotations = annotated.quotations.map { quotation in
      Quotation(
        start: quotation.range.start, end: quotation.range.end, kind: quotation.kind.rawValue,
        speaker: quotation.speakers.map { entities[$0].name }.joined(separator: " ; "),
        basis: quotation.basis?.rawValue ?? "", sentence: quotation.sentence)
    }
    dates = annotated.times.map {
      Time(start: $0.range.start, end: $0.range.end, type: $0.kind.rawValue, value: $0.value)
    }
    roles = annotated.roles.map { role in
      Role(
        person: entities[role.person].name, office: role.office,
        of: role.of.map { entities[$0].name } ?? "", status: role.status.rawValue,
        sentence: role.sentence)
    }
    meetings = annotated.meetings.flatMap { meeting in
      meeting.reports.map { sentence in
        Meeting(
          place: meeting.place.map { entities[$0].name } ?? "",
          date: meeting.time.map { source[annotated.times[$0].range] } ?? "",
          participants: meeting.participants.map(\.name),
          status: meeting.status.rawValue, sentence: sentence)
      }
    }
    removed = article.removed.map { Removed(text: $0.text, reason: $0.reason.rawValue) }
    limits = annotated.limits.map { Limit(limit: $0.limit.rawValue, count: $0.count) }
  }

  /// Writes every field, `null` where there is nothing: readers need not ask which fields exist.
  /// `limits` alone is left out where it is empty.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(language, forKey: .language)
    try container.encode(title, forKey: .title)
    try container.encode(byline, forKey: .byline)
    try container.encode(dateline, forKey: .dateline)
    try container.encode(published, forKey: .published)
    try container.encode(text, forKey: .text)
    try container.encode(sentences, forKey: .sentences)
    try container.encode(mentions, forKey: .mentions)
    try container.encode(topics, forKey: .topics)
    try container.encode(quotations, forKey: .quotations)
    try container.encode(dates, forKey: .dates)
    try container.encode(roles, forKey: .roles)
    try container.encode(meetings, forKey: .meetings)
    try container.encode(removed, forKey: .removed)
    if !limits.isEmpty { try container.encode(limits, forKey: .limits) }
  }
}
