import Records

/// Files and folders that could not be read tonight, though they are there: what was published of
/// them stays until they can be. A disk that stumbles for one night must not cost an archive.
struct UnreadPlaces {
  private let places: Set<String>

  init(_ rejections: [Rejection]) {
    places = Set(
      rejections.filter { $0.stage == .read && $0.reason == .unreadable }.map(\.source))
  }

  /// Whether the document with `source` is one of them, or lies in one.
  func hold(_ source: String) -> Bool {
    guard !places.isEmpty else { return false }
    if places.contains(source) { return true }
    return source.indices.contains { index in
      (source[index] == "/" || source[index] == "#") && places.contains(String(source[..<index]))
    }
  }
}
