import ArabicText
import Records

/// Finds a page's headline: a heading that the page's metadata repeats, else what they say.
struct Headline {
  /// A title between these marks and the page's title is the site's name.
  private static let dividers = [" - ", " | ", " – ", " — ", " :: ", " » ", " « ", " / "]

  /// So many headings of a page are looked at, and so many lines above the article.
  private static let mostHeadings = 200
  private static let mostLines = 40

  let text: String
  /// The lines of the heading; `nil` where it is not among the lines.
  let lines: Range<Int>?

  /// A heading that is seen, or one element with a hint that it is.
  private struct Heading {
    let text: String
    let level: Int
    let lines: Range<Int>
    let keys: Set<UInt64>
  }

  /// - Parameters:
  ///   - cut: the hint that cuts each line.
  ///   - article: the lines of the article; headings below it are other articles'.
  ///   - sites: names of the site, which stand beside the title in metadata.
  init?(
    _ outline: PageOutline, linked: LinkedArticle?, cut: [PageHint?], article: Range<Int>,
    sites: [String]
  ) {
    let metadata = outline.metadata
    let stated = [
      linked?.headline, metadata.value("og:title"), metadata.value("twitter:title"),
      metadata.value("headline", "dc.title", "title"), metadata.title,
    ].compactMap { $0 }.map(PlainText.of).filter { !$0.isEmpty }
    let titles = stated.filter { !Self.isSite($0, sites) }
    let headings = Self.headings(outline, cut, article.upperBound)
    if let heading = Self.repeated(headings, titles) {
      (text, lines) = (heading.text, heading.lines)
    } else if let stated = titles.first {
      text = Self.uncut(Self.withoutSite(stated, sites), titles, outline, article)
      lines = Self.line(of: text, outline, cut, article)
    } else if let heading = headings.first(where: { $0.level == 1 && $0.keys.count >= 3 }) {
      (text, lines) = (heading.text, heading.lines)
    } else {
      return nil
    }
  }

  private static func headings(
    _ outline: PageOutline, _ cut: [PageHint?], _ end: Int
  ) -> [Heading] {
    var headings: [Heading] = []
    for element in outline.elements where headings.count < Self.mostHeadings {
      let level = element.tag.headingLevel
      guard level ?? 7 <= 3 || element.hint == .headline, (1...4).contains(element.lines.count),
        element.bytes.count <= 1200, element.lines.lowerBound < end,
        cut[element.lines.lowerBound]?.reason == nil
      else { continue }
      let text = element.lines.map(outline.string).joined(separator: " ")
      guard text.unicodeScalars.count <= 300 else { continue }
      headings.append(
        Heading(text: trimmed(text), level: level ?? 4, lines: element.lines, keys: keys(text)))
    }
    return headings
  }

  /// The heading most of whose words stand in a title that the metadata state, and half of whose.
  private static func repeated(_ headings: [Heading], _ stated: [String]) -> Heading? {
    var best: (heading: Heading, score: Int)?
    for title in stated {
      let (words, letters) = (keys(title), letters(title))
      for heading in headings where heading.keys.count >= 2 {
        let isSame = heading.level == 1 && Self.letters(heading.text) == letters
        let shared = isSame ? words.count : heading.keys.intersection(words).count
        guard isSame || (shared * 10 >= heading.keys.count * 8 && shared * 2 >= words.count) else {
          continue
        }
        let score = shared * 8 - heading.level
        if score > best?.score ?? 0 { best = (heading, score) }
      }
    }
    return best?.heading
  }

  /// Whether a title is the name of the site alone.
  private static func isSite(_ title: String, _ sites: [String]) -> Bool {
    let words = keys(title)
    return words.isEmpty || sites.contains { words.isSubset(of: keys($0)) }
  }

  /// `title` as another title or a line says it, where it ends before a quotation mark of theirs: a raw
  /// mark inside an attribute has cut it.
  private static func uncut(
    _ title: String, _ titles: [String], _ outline: PageOutline, _ article: Range<Int>
  ) -> String {
    let first = max(0, article.lowerBound - mostLines)
    let last = min(article.lowerBound + mostLines, article.upperBound, outline.lines.count)
    let lines = (first..<max(first, last)).lazy
      .filter { outline.lines[$0].count <= 300 }.map(outline.string)
    for other in titles + lines where other.count > title.count {
      guard let range = other.firstRange(of: title), other[range.upperBound...].first == "\"" else {
        continue
      }
      return trimmed(String(other[range.lowerBound...]))
    }
    return title
  }

  /// The line above the article's first that says `title`, the nearest: not every headline stands in
  /// a heading.
  private static func line(
    of title: String, _ outline: PageOutline, _ cut: [PageHint?], _ article: Range<Int>
  ) -> Range<Int>? {
    let words = keys(title)
    guard words.count >= 3 else { return nil }
    let nearest = max(0, article.lowerBound - mostLines)..<article.lowerBound
    let line = nearest.last { index in
      guard cut[index]?.reason == nil, outline.lines[index].bytes.count <= title.utf8.count * 3 / 2
      else { return false }
      let shared = keys(outline.string(index)).intersection(words).count
      return shared * 10 >= words.count * 8
    }
    return line.map { $0..<$0 + 1 }
  }

  /// `title` without the name of the site in front or behind.
  static func withoutSite(_ title: String, _ sites: [String]) -> String {
    let names = sites.map(keys).filter { !$0.isEmpty }
    for divider in dividers {
      let parts = title.split(separator: divider).map(String.init)
      guard parts.count > 1 else { continue }
      let kept = parts.filter { part in !names.contains { keys(part).isSubset(of: $0) } }
      if !kept.isEmpty, kept.count < parts.count { return trimmed(kept.joined(separator: divider)) }
      if let last = parts.last, keys(last).count <= 3, keys(parts[0]).count >= 4, divider != " / " {
        return trimmed(parts.dropLast().joined(separator: divider))
      }
    }
    return trimmed(title)
  }

  /// The key of all its letters, whatever stands between them: metadata drop quotation marks.
  private static func letters(_ text: String) -> UInt64 {
    WordKey.of(text.unicodeScalars.filter { CharacterClass.of($0).isWordPart })
  }

  private static func keys(_ text: String) -> Set<UInt64> {
    Set(WordScanner.words(of: CodePointText(text)).map(\.key))
  }

  private static func trimmed(_ text: String) -> String {
    let text = CodePointText(text)
    return text[text.trimmed(TextRange(0, text.count))]
  }
}
