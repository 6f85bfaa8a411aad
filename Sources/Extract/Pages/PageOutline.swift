import ArabicText

/// A page as a browser would show it: lines of text, and the elements that they lie in.
struct PageOutline {
  /// A block-level element, or another one with a hint; in the order of their beginnings.
  struct Element {
    let tag: MarkupTag
    /// The element that it lies in; -1 for the outermost.
    let parent: Int
    let hint: PageHint?
    /// The level of the heading that it is or lies in.
    let heading: Int?
    /// The lines in it.
    var lines: Range<Int>
    /// Its bytes in `text`.
    var bytes: Range<Int>
  }

  /// One line of visible text.
  struct Line {
    /// Its bytes in `text`.
    let bytes: Range<Int>
    /// The innermost block-level element around its beginning; -1 for none.
    let element: Int
    /// The first inline element with a hint in it, and how many code points stand in such elements;
    /// -1 for none.
    let label: Int
    let labelled: Int
    /// Code points in all, in links, and in bold.
    let count: Int
    let linked: Int
    let bold: Int
    /// Whether room stands above it, as between paragraphs.
    let afterGap: Bool
  }

  /// The lines' text in UTF-8, one behind the other.
  var text: [UInt8] = []
  var lines: [Line] = []
  var elements: [Element] = []
  var metadata = RawMetadata()
  /// Texts that are not shown, and the line before which each stands.
  var hidden: [(text: String, line: Int)] = []
  /// Whether it has more elements, or deeper ones, than pages have.
  var isTooComplex = false

  /// The text of the line at `index`.
  func string(_ index: Int) -> String {
    String(decoding: text[lines[index].bytes], as: UTF8.self)
  }

  /// Whether anything of `line` is seen.
  func hasInk(_ line: Line) -> Bool {
    String(decoding: text[line.bytes], as: UTF8.self).unicodeScalars.contains {
      !CharacterClass.of($0).isBlank
    }
  }

  /// The heading level of a line; `nil` where it stands in no heading.
  func headingLevel(_ index: Int) -> Int? {
    let element = lines[index].element
    return element >= 0 ? elements[element].heading : nil
  }
}
