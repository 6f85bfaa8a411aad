import ArabicText
import Records

/// Finds the day of publication in a sentence that says "today" or "yesterday" with its weekday and
/// its full date: «أعلن اليوم الثلاثاء 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م».
struct TodayFinder: Sendable {
  /// So many paragraphs, and code points of each, are looked at: further down a text tells of other
  /// days.
  private static let (paragraphs, longest) = (3, 400)
  /// So many words may hold "today" and the weekday in front of the date.
  private static let nearest = 4

  let reader: DayReader

  /// The day of publication; `nil` where no sentence states it, or two of them contradict each other.
  func day(in page: PageArticle) -> StatedDay? {
    let lines = page.page.lines.indices.filter { page.page.parts[$0] == .body }
    let days = lines.prefix(Self.paragraphs).compactMap { index -> CivilDay? in
      let range = page.page.lines[index].range
      let end = min(range.end, range.start + Self.longest)
      return day(in: CodePointText(page.page.text[TextRange(range.start, end)]))
    }
    guard let day = days.first, days.allSatisfy({ $0 == day }) else { return nil }
    return StatedDay(day: day)
  }

  private func day(in text: CodePointText) -> CivilDay? {
    reader.dates(in: text).lazy.compactMap { found in
      let words = WordScanner.words(of: text, in: TextRange(0, found.range.start))
        .suffix(Self.nearest)
      guard found.stated.swapped == nil, let offset = offset(Array(words)),
        weekday(Array(words)) == found.stated.day.weekday
      else { return nil }
      return found.stated.day.adding(-offset)
    }.first
  }

  private func weekday(_ words: [Word]) -> Int? {
    words.indices.reversed().lazy.compactMap { index in
      reader.lexicon.dateWords.matches(words, at: index).lazy.compactMap(\.value.weekday).first
    }.first
  }

  /// How many days the named day is after that of publication: -1 for yesterday.
  private func offset(_ words: [Word]) -> Int? {
    words.indices.lazy.compactMap { index in
      reader.lexicon.dateWords.matches(words, at: index).lazy.compactMap(\.value.offset).first
    }.first
  }
}
