internal import Records

extension AnnotatedArticle {
  /// The entities that some row of the article speaks of, as indexes; a reading that was not taken
  /// makes none.
  var namedEntities: Set<Int> {
    var named = Set(mentions.map(\.entity))
    for quotation in quotations { named.formUnion(quotation.speakers) }
    for role in roles { named.formUnion([role.person, role.of].compactMap(\.self)) }
    for meeting in meetings {
      named.formUnion(([meeting.place] + meeting.participants.map(\.entity)).compactMap(\.self))
    }
    return named
  }

  /// Why the article cannot be loaded: it has more rows of one kind than there are ids for.
  var rejection: Rejection? {
    let rows = [
      ("sentences", sentences.count), ("mentions", mentions.count),
      ("quotations", quotations.count), ("time expressions", times.count),
      ("roles", roles.count), ("meetings", meetings.count),
    ]
    guard let (kind, count) = rows.first(where: { $0.1 > RowID.places }) else { return nil }
    return Rejection(
      source: article.source, stage: .load, reason: .tooComplex,
      detail: "It has \(count) \(kind); an article may have \(RowID.places): divide it.",
      digest: article.digest)
  }
}
