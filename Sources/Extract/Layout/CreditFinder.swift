import ArabicText
import Records

/// Finds author, correspondent and dateline lines above the report.
struct CreditFinder: Sendable {
  /// How much a line says of who wrote the article; the most telling becomes the byline.
  private enum Weight: Int { case agency, outlet, person }

  /// What a line above the report says.
  private enum Credit {
    case byline(Weight)
    case dateline, date
  }

  let reader: SegmentReader

  /// - Parameter hasTitle: whether a title came beside the text, so that the first line is none.
  func mark(_ page: inout Page, before first: Int, hasTitle: Bool) {
    var best: (index: Int, weight: Weight)?
    var last: Int?
    for index in max(0, first - HeadFinder.longestHead)..<first where mayBeCredit(index, page) {
      let below = hasTitle || (index > 0 && !opensReport(page.lines[0]))
      let trusted = (last == index - 1 && first - index <= 2) || (below && index + 1 == first)
      guard let credit = credit(page.lines[index], page, trusted: trusted, hasTitle: hasTitle)
      else {
        continue
      }
      last = index
      // A label that structure has told already may be a section called after a place.
      if page.isRemoved(index), case .dateline = credit { continue }
      switch credit {
      case .date: page.parts[index] = .removed(.publicationInfo)
      case .dateline where page.dateline == nil:
        page.dateline = page.string(index)
        page.parts[index] = .dateline
      case .dateline: page.parts[index] = .removed(.publicationInfo)
      case .byline(let weight):
        page.parts[index] = .removed(.source)
        if best == nil || weight.rawValue > best?.weight.rawValue ?? 0 { best = (index, weight) }
      }
    }
    guard let best else { return }
    page.parts[best.index] = .byline
    page.byline = page.string(best.index)
  }

  /// Whether the line is still to be judged, or structure says that it tells of the publication.
  private func mayBeCredit(_ index: Int, _ page: Page) -> Bool {
    page.parts[index] == .body
      || (page.isStructured && page.parts[index] == .removed(.publicationInfo))
  }

  /// What `line` says, if its words are no headline.
  ///
  /// - Parameter trusted: whether its place alone makes it a credit: right below another, or between
  ///   title and report. Names that no lexicon knows are believed there.
  private func credit(_ line: Line, _ page: Page, trusted: Bool, hasTitle: Bool) -> Credit? {
    guard line.count <= 90, line.ending != .stop, line.words.count <= 12 else { return nil }
    let segments = reader.segments(line.range, of: page.text)
    let kinds = Set(segments.map(\.kind))
    guard !kinds.contains(.unknown), !kinds.isEmpty else { return nil }
    if kinds.contains(.date), opensWithDateLabel(line) { return .date }
    let known = segments.filter { $0.sure }
    let unsure = kinds.contains(.word) || segments.contains { $0.kind == .person && !$0.sure }
    if known.isEmpty { return trusted && isName(line, segments, page) ? .byline(.person) : nil }
    if kinds.contains(.cue) { return .byline(kinds.contains(.person) ? .person : .outlet) }
    if kinds.contains(.outlet) || kinds.contains(.agency) {
      let weight: Weight = kinds.contains(.outlet) ? .outlet : .agency
      if kinds.contains(.person), weight == .outlet { return .byline(.person) }
      let place = kinds.contains(.place) || (kinds.contains(.word) && trusted)
      return place ? .dateline : .byline(weight)
    }
    if kinds.contains(.person) {
      guard segments.contains(where: { $0.kind == .person && $0.sure }) || trusted else {
        return nil
      }
      // "Outlet - author"; with a colon a headline may say so, too: "Minister: …".
      let dash = !page.text.scalars[line.range.start..<line.range.end].contains(":")
      let isPair = segments.count == 2 && (dash || (hasTitle && segments[1].sure))
      return unsure && !trusted && !isPair ? nil : .byline(.person)
    }
    if unsure { return nil }
    return kinds.contains(.place) ? .dateline : .date
  }

  /// Whether `line` begins as lines with a day of publication or of an update do: "نشر في: …".
  private func opensWithDateLabel(_ line: Line) -> Bool {
    !reader.lexicon.updateWords.matches(line.words, at: 0).isEmpty
      || reader.lexicon.boilerplate.matches(line.words, at: 0).contains {
        $0.value.reason == .publicationInfo
      }
  }

  /// Whether a report and no headline begins with `line`.
  private func opensReport(_ line: Line) -> Bool {
    !reader.lexicon.openers.matches(line.words, at: 0).isEmpty
  }

  /// Two or three words of a kind that a name nobody knows could have; a headline often begins with
  /// the article.
  private func isName(_ line: Line, _ segments: [SegmentReader.Segment], _ page: Page) -> Bool {
    guard segments.count == 1, (2...3).contains(line.words.count), line.ending == .none,
      let first = line.words.first
    else { return false }
    return !page.text.scalars[first.range.start...].starts(with: "ال".unicodeScalars)
  }
}
