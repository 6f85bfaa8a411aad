/// What can be wrong with a database that somebody else may have written.
enum ForeignFault: Sendable {
  /// Its bytes make no sense.
  case damaged
  /// A query would never end.
  case endless
  /// A value is longer than any that we write.
  case tooLong
}
