import Records

/// A clause that somebody is said to have said, before its speaker is known.
struct StatementClause {
  /// The words of the cue ("وأكد", "وفق").
  let cue: Range<Int>
  /// The words between cue and clause: the speaker is among them.
  let subject: Range<Int>
  let isParticiple: Bool
  /// The clause, behind أن.
  let range: TextRange
}
