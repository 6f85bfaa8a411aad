/// A line of a page that may tell the day of publication.
struct DateLine {
  /// As it is printed.
  let text: String
  /// The attribute of the `<time>` in it; `nil` where it has none.
  var datetime: String?
  /// Whether structure says what it is; else it counts only where it holds little but a date.
  var isMarked = true
}
