import ArabicText
import Records

/// Gathers what speaks for the day of publication of a document.
struct DayFinder: Sendable {
  let reader: DayReader

  /// - Parameters:
  ///   - address: the article's own.
  ///   - page: its lines, where they were judged.
  ///   - web: its page, where it is one.
  func publication(
    of document: RawDocument, address: String?, _ page: PageArticle?, _ web: WebPage?
  ) -> PublicationDay {
    var evidence: [PublicationDay.Evidence] = []
    func add(_ basis: Article.PublishedBasis, _ stated: StatedDay?) {
      if let stated { evidence.append(PublicationDay.Evidence(basis: basis, stated: stated)) }
    }
    let fields = [document.published] + (web?.published ?? [])
    for field in fields { add(.metadata, field.flatMap(reader.day(inField:))) }
    for line in lines(page, web) { add(.page, day(line)) }
    let inAddress = address.flatMap(AddressDay.init)
    add(.url, inAddress?.day.map { StatedDay(day: $0) })
    add(.dateline, page?.page.dateline.flatMap(reader.day(in:)))
    if evidence.isEmpty, let page { add(.text, TodayFinder(reader: reader).day(in: page)) }
    let year = evidence.isEmpty ? page.flatMap(CurrentYear(lexicon: reader.lexicon).year) : nil
    return PublicationDay(
      evidence, address: inAddress, year: year, update: modified(document, page, web))
  }

  /// The day of the last change.
  func modified(_ document: RawDocument, _ page: PageArticle?, _ web: WebPage?) -> CivilDay? {
    let fields = [document.modified].compactMap { $0 } + (web?.modified ?? [])
    return fields.lazy.compactMap { reader.day(inField: $0)?.day }.first
      ?? lines(page, web).lazy.compactMap { reader.update(in: $0.text) }.first
  }

  /// The day that a line prints, else that of the `<time>` in it.
  private func day(_ line: DateLine) -> StatedDay? {
    let isDateLine = line.isMarked || reader.isDateLine(line.text)
    return (isDateLine ? reader.day(in: line.text) : nil)
      ?? line.datetime.flatMap(reader.day(inField:))
  }

  private func lines(_ page: PageArticle?, _ web: WebPage?) -> [DateLine] {
    (web?.dateLines ?? []) + (page?.dateLines ?? []).map { DateLine(text: $0) }
  }
}
