import Records

/// What an element's name, role or class says of the text in it.
enum PageHint: Hashable {
  /// Its text is no part of the article.
  case cut(RemovedBlock.Reason)
  /// It names the author.
  case author
  /// It tells the day of publication.
  case date
  /// It is the headline.
  case headline
  /// It is the article's text.
  case body

  var reason: RemovedBlock.Reason? {
    switch self {
    case .cut(let reason): reason
    case .author, .date: .publicationInfo
    case .headline, .body: nil
    }
  }
}
