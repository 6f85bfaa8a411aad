/// Tells pages whose story stands in the captions of its pictures.
enum Gallery {
  /// So many captions, each at least so long, make a gallery.
  private static let (fewest, shortest) = (3, 60)

  /// Takes the captions of an article out of what is cut, where they say more than its text does.
  static func restore(_ cut: inout [PageHint?], in article: Range<Int>, _ outline: PageOutline) {
    var (captions, captionCount, textCount) = (0, 0, 0)
    for index in article {
      let count = outline.lines[index].count
      guard count >= shortest, outline.headingLevel(index) == nil else { continue }
      switch cut[index] {
      case .cut(.caption)?: (captions, captionCount) = (captions + 1, captionCount + count)
      case nil: textCount += count
      default: break
      }
    }
    guard captions >= fewest, captionCount > textCount else { return }
    for index in article where cut[index] == .cut(.caption) { cut[index] = nil }
  }
}
