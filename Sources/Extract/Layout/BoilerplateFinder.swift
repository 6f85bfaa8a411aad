import ArabicText
import Records

/// Marks the lines that are no part of the article by their words, and the blocks behind them.
struct BoilerplateFinder: Sendable {
  /// At most so many lines of links inside a body are passed over; a body does not resume later.
  private static let longestBlock = 12
  /// A block that readers may skip has no more lines.
  private static let longestSkipped = 40
  /// So much running text makes a body.
  private static let leastBody = 100

  let lexicon: LayoutLexicon

  func mark(_ page: inout Page) {
    var body = 0
    var index = 0
    while index < page.lines.count {
      if let end = skippedEnd(index, page) {
        for line in index..<end where !page.isRemoved(line) {
          page.parts[line] = .removed(.relatedLinks)
        }
        index = end
        continue
      }
      guard !page.isRemoved(index), let found = phrase(of: page.lines[index], in: page) else {
        if page.lines[index].isParagraph, !page.isRemoved(index) { body += page.lines[index].count }
        index += 1
        continue
      }
      page.parts[index] = .removed(found.reason)
      let end = blockEnd(found, index, page, hasBody: body >= Self.leastBody)
      markBlock((index + 1)..<end, of: found.reason, &page)
      index = end
    }
  }

  /// Marks the lines of a block; a heading inside it gives its reason to what follows.
  private func markBlock(
    _ block: Range<Int>, of reason: RemovedBlock.Reason, _ page: inout Page
  ) {
    var reason = reason
    for line in block where !page.isRemoved(line) {
      let found = phrase(of: page.lines[line], in: page)
      if let found, found.block != .alone { reason = found.reason }
      page.parts[line] = .removed(found?.reason ?? reason)
    }
  }

  /// Where the block that `found` heads at `index` has ended.
  private func blockEnd(
    _ found: LayoutLexicon.Boilerplate, _ index: Int, _ page: Page, hasBody: Bool
  ) -> Int {
    let behind = page.lines.indices.suffix(from: index + 1)
    switch found.block {
    case .alone: return index + 1
    case .rest: return hasBody ? page.lines.count : index + 1
    case .block where !hasBody:
      // Above the report only what is cut short is surely a link: a title may be among the lines.
      return behind.first { page.lines[$0].ending != .open } ?? index + 1
    case .block:
      let resumed = behind.prefix(Self.longestBlock).first {
        page.lines[$0].isFullParagraph && !page.isRemoved($0)
          && phrase(of: page.lines[$0], in: page) == nil
      }
      return resumed ?? page.lines.count
    }
  }

  /// Where a block has ended that a link lets readers skip: "تخطى يستحق الانتباه وواصل القراءة" stands
  /// above it, "يستحق الانتباه نهاية" below.
  private func skippedEnd(_ index: Int, _ page: Page) -> Int? {
    let words = page.lines[index].words
    guard let start = lexicon.skips.matches(words, at: 0).first, start.value == .start,
      let tail = words.indices.first(where: {
        lexicon.skips.matches(words, at: $0).first?.value == .goOn
      })
    else { return nil }
    let name = words[start.keys.count..<tail].map(\.key)
    guard !name.isEmpty else { return nil }
    let end = page.lines.indices[(index + 1)...].prefix(Self.longestSkipped).first { below in
      let line = page.lines[below].words
      guard line.count > name.count, line.count <= name.count + 2 else { return false }
      let isEnd = [0, name.count].contains {
        lexicon.skips.matches(line, at: $0).first?.value == .end
      }
      return isEnd
        && (line.prefix(name.count).map(\.key) == name
          || line.suffix(name.count).map(\.key) == name)
    }
    return end.map { $0 + 1 }
  }

  /// The phrase that makes `line` boilerplate.
  private func phrase(of line: Line, in page: Page) -> LayoutLexicon.Boilerplate? {
    if line.words.isEmpty { return LayoutLexicon.Boilerplate.rule }
    if isAddress(line, page) { return .link }
    let words = line.words
    let first = words.firstIndex { !$0.isNumber } ?? 0
    for phrase in lexicon.boilerplate.matches(words, at: first) {
      let end = first + phrase.keys.count
      switch phrase.value.match {
      case .line where line.count <= 120 && words[end...].allSatisfy(\.isNumber):
        return phrase.value
      case .label
      where line.range.start != page.lines[0].range.start && end < words.count && line.count <= 160
        && !line.endsInFullStop
        && isLabel(words[end - 1], line, page):
        return phrase.value
      case .prefix, .contains: return phrase.value
      default: continue
      }
    }
    guard line.count <= 160 else { return nil }
    for start in words.indices.dropFirst() {
      if let phrase = lexicon.inside.matches(words, at: start).first { return phrase.value }
    }
    return nil
  }

  /// Whether a colon, dots or a bar stands behind `word`: what follows is its object.
  private func isLabel(_ word: Word, _ line: Line, _ page: Page) -> Bool {
    var position = word.range.end
    while position < line.range.end, CharacterClass.of(page.text[position]).isBlank {
      position += 1
    }
    guard position < line.range.end else { return true }
    switch page.text[position] {
    case ":", "|", "/", ">", "…", "»": return true
    case ".": return position + 1 < line.range.end && page.text[position + 1] == "."
    default: return false
    }
  }

  /// Whether the line is one web address.
  private func isAddress(_ line: Line, _ page: Page) -> Bool {
    let scalars = page.text.scalars[line.range.start..<line.range.end]
    let starts =
      scalars.starts(with: "http".unicodeScalars)
      || scalars.starts(with: "www.".unicodeScalars)
    return starts && !scalars.contains { CharacterClass.of($0).isBlank }
  }
}

extension LayoutLexicon.Boilerplate {
  /// A line of dashes, stars or the like.
  fileprivate static let rule = Self(match: .line, reason: .navigation, block: .alone)
  /// A bare web address.
  fileprivate static let link = Self(match: .line, reason: .relatedLinks, block: .alone)
}
