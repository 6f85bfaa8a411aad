import Records

/// A page in which the article was found: the lines that may be the article's, and what is known of
/// it beside them.
struct WebPage {
  /// The lines around and in the article, line feeds between; paragraphs have a blank line above.
  var content = ""
  /// What structure says of each line.
  var parts: [Page.Part] = []
  /// What stands above and below these lines on the page.
  var above: [RemovedBlock] = []
  var below: [RemovedBlock] = []
  /// Metadata, in Schema.org's sense.
  var title: String?
  /// The text that the metadata state; `nil` where they state none, or no more than a summary.
  var statedBody: String?
  var author: String?
  /// Statements of the day of publication, the most trusted first.
  var published: [String] = []
  /// Statements of the day of the last change.
  var modified: [String] = []
  var section: String?
  var keywords: [String] = []
  /// Its addresses, the most trusted first.
  var addresses: [String] = []
  /// The name that it gives its site.
  var site: String?
  /// Lines that may tell the day of publication, the most trusted first.
  var dateLines: [DateLine] = []
}
