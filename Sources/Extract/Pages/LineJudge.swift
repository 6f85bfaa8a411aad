import ArabicText
import Records

/// Tells the article's lines from the others on its page by structure: hints, headings, links.
struct LineJudge {
  /// So many lines between headline and text may hold lead, author and date.
  private static let longestHead = 25
  /// So many lines above the headline and below the text may name the author.
  private static let authorDistance = 5

  let outline: PageOutline
  /// The hint that cuts each line.
  let cut: [PageHint?]
  /// The lines in the article's element.
  let article: Range<Int>
  /// The headline's lines.
  let headline: Range<Int>?

  /// Puts the lines in `page`.
  func fill(_ page: inout WebPage) {
    let kept = start..<article.upperBound
    page.above = removed(0..<kept.lowerBound)
    page.below = removed(kept.upperBound..<outline.lines.count)
    var text: [UInt8] = []
    let hasPosts = PostMarks.areIn(outline.text)
    for index in kept where headline?.contains(index) != true {
      let line = hasPosts ? PostMarks.removed(from: outline.string(index)) : nil
      if line?.isEmpty == true { continue }
      if outline.lines[index].afterGap, !text.isEmpty { text.append(0x0A) }
      if let line { text += line.utf8 } else { text += outline.text[outline.lines[index].bytes] }
      text.append(0x0A)
      page.parts.append(part(index))
    }
    page.dateLines =
      DateLineFinder(
        outline: outline, cut: cut, article: article, kept: kept, headline: headline
      ).lines
    let own = min(headline?.lowerBound ?? article.lowerBound, article.lowerBound)..<kept.upperBound
    page.published += outline.metadata.itemDays("datepublished", in: own)
    page.modified += outline.metadata.itemDays("datemodified", in: own)
    page.modified += outline.metadata.times.filter { $0.isUpdate && kept.contains($0.line) }
      .map(\.datetime)
    page.author = author(in: kept) ?? page.author
    page.content = String(decoding: text, as: UTF8.self)
  }

  /// The name in the first element for the author's, or in one for it inside of that: around the name
  /// may stand "by" and the day.
  ///
  /// - Parameter kept: the lines from the headline to the text's end; a line above or a few below may name
  ///   the author, too.
  private func author(in kept: Range<Int>) -> String? {
    let end = min(outline.lines.count, kept.upperBound + Self.authorDistance)
    let first = max(0, (headline?.lowerBound ?? kept.lowerBound) - Self.authorDistance)
    return named(in: kept) ?? named(in: kept.upperBound..<end)
      ?? named(in: first..<max(first, kept.lowerBound))
  }

  private func named(in kept: Range<Int>) -> String? {
    let named = outline.elements.compactMap { element in
      author(element, in: kept).map { (bytes: element.bytes, name: $0) }
    }
    guard let first = named.first else { return nil }
    return named.last { first.bytes.contains($0.bytes.lowerBound) }?.name
  }

  /// The name in an element for the author's: two words at least; one alone is rather a section's or
  /// a button's.
  private func author(_ element: PageOutline.Element, in kept: Range<Int>) -> String? {
    guard element.hint == .author, element.lines.count == 1, kept.overlaps(element.lines),
      cut[element.lines.lowerBound] != .cut(.commentForm)
    else { return nil }
    let words = outline.text[element.bytes].split(separator: 0x20)
    // A theme may put the day where it says that the author stands.
    let digits = String(decoding: outline.text[element.bytes], as: UTF8.self).unicodeScalars.lazy
      .filter { CharacterClass.of($0) == .digit }.prefix(5)
    guard words.count >= 2, element.bytes.count <= 120, digits.count < 5 else { return nil }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  /// Behind the headline, where it is above the text and near; else where the text begins.
  private var start: Int {
    guard let headline else { return article.lowerBound }
    let gap = article.lowerBound - headline.upperBound
    if gap > Self.longestHead { return article.lowerBound }
    return gap >= 0 || headline.upperBound < article.upperBound
      ? headline.upperBound : article.lowerBound
  }

  private func part(_ index: Int) -> Page.Part {
    let line = outline.lines[index]
    if let reason = cut[index]?.reason { return .removed(reason) }
    if line.count <= 160, PostMarks.mayBeSignature(outline.text[line.bytes]),
      PostMarks.isSignature(outline.string(index))
    {
      return .removed(.embeddedPost)
    }
    if line.linked * 10 >= line.count * 6, line.count < 200 { return .removed(.relatedLinks) }
    if index < article.lowerBound, line.linked > 0 { return .removed(.navigation) }
    return outline.headingLevel(index).map { $0 >= 2 && line.count <= 160 } == true
      ? .subheading : .body
  }

  /// All lines of a page that has no article, as they are cut.
  static func removed(_ outline: PageOutline, _ cut: [PageHint?]) -> [RemovedBlock] {
    let all = outline.lines.indices
    return LineJudge(outline: outline, cut: cut, article: all, headline: nil).removed(all)
  }

  /// What stands outside the article, neighbouring lines with one reason as one piece.
  private func removed(_ lines: Range<Int>) -> [RemovedBlock] {
    var blocks: [RemovedBlock] = []
    var (reason, text) = (RemovedBlock.Reason.navigation, [UInt8]())
    for index in lines where headline?.contains(index) != true {
      let next = cut[index]?.reason ?? .navigation
      if next != reason, !text.isEmpty {
        blocks.append(RemovedBlock(reason: reason, text: String(decoding: text, as: UTF8.self)))
        text = []
      }
      reason = next
      if !text.isEmpty { text.append(0x0A) }
      text += outline.text[outline.lines[index].bytes]
    }
    if !text.isEmpty {
      blocks.append(RemovedBlock(reason: reason, text: String(decoding: text, as: UTF8.self)))
    }
    return blocks
  }
}
