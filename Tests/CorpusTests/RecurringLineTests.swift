import Corpus
import Records
import Testing

/// Lines that recur in an outlet's articles: which are learned, and what is cut.
struct RecurringLineTests {
  private static let notice = "يمكنكم تسلم إشعارات بأهم المواضيع بعد تحميل التطبيق."

  private func article(_ lines: [String], outlet: String? = "الموقع") -> Article {
    var text = TextLines()
    for line in lines { text.append(line, .body) }
    return Article(
      source: lines.joined(), digest: "", outlet: outlet, text: text.string, blocks: text.blocks)
  }

  private func report(_ number: Int) -> String {
    "أعلنت الجماعة رقم \(number) عن مشروع جديد لتأهيل الأحياء الناقصة التجهيز في المدينة."
  }

  /// What Load counts, told anew here.
  private func counts(_ articles: [[ArticleLine]]) -> [LineCount] {
    Set(articles.joined().map(\.key)).sorted().map { key in
      func count(_ isThere: (Int, Int) -> Bool) -> Int {
        var companies: Set<Int64> = []
        for lines in articles {
          for (index, line) in lines.enumerated() where line.key == key && line.company != 0 {
            if isThere(index, lines.count - 1 - index) { companies.insert(line.company) }
          }
        }
        return companies.count
      }
      return LineCount(
        outlet: "الموقع", key: key, articles: count { _, _ in true },
        first: count { i, _ in i == 0 },
        head: count { i, _ in i < RecurringLineFinder.edge },
        tail: count { _, behind in behind < RecurringLineFinder.edge * 2 },
        below: count { i, _ in i > 0 }, isOpening: articles.contains { $0.first?.key == key })
    }
  }

  /// The lines of each article that are cut when all of them stand in one outlet.
  private func cut(_ articles: [[String]]) -> [[String]] {
    let articles = articles.map { article($0) }
    let lines = articles.map(LineTracer().lines)
    let cutter = RecurringLineCutter(RecurringLineFinder().find(among: counts(lines)))
    return zip(articles, lines).map { article, lines in
      cutter.cut(article, cutter.mark(lines, outlet: article.outlet)).removed.map(\.text)
    }
  }

  @Test func `a line that ends ten different articles is cut`() {
    let articles = (1...10).map { [report($0), Self.notice] }
    #expect(cut(articles) == articles.map { [$0[1]] })
    #expect(Array(cut(Array(articles.dropLast())).joined()) == [])
  }

  @Test func `a line that opens ten different articles is cut`() {
    let articles = (1...10).map { ["الموقع - متابعة", report($0), "وأضاف المصدر رقم \($0)."] }
    #expect(cut(articles) == articles.map { [$0[0]] })
  }

  @Test func `a subheading in the middle stays, however often it recurs`() {
    let articles = (1...20).map { number in
      (1...5).map { report(number * 100 + $0) } + ["خلفيات القضية"]
        + (6...12).map { report(number * 100 + $0) }
    }
    #expect(Array(cut(articles).joined()) == [])
  }

  @Test func `versions of one article do not make its lines recur`() {
    let long = report(1) + " " + report(2)
    let versions = (1...20).map { [long, "تحديث رقم \($0).", "وستستمر الأشغال سنة."] }
    #expect(Array(cut(versions).joined()) == [])
  }

  @Test func `the opening of another article is cut below others and stays in its own`() {
    let lead = report(50)
    let own = [lead, "وقال رئيس الجماعة إن الأشغال انطلقت يوم الإثنين بحضور المنتخبين والسكان."]
    let others = (1...3).map {
      [report($0) + " " + report($0), "وتفاصيل أخرى للخبر رقم \($0) في هذا المقال.", lead]
    }
    #expect(cut([own] + others) == [[]] + others.map { [$0[2]] })
  }

  @Test func `an article that is nothing but such lines stays whole`() {
    let articles = (1...10).map { [report($0), Self.notice] } + [[Self.notice]]
    #expect(cut(articles).last == [])
  }

  @Test func `another outlet's articles and clean texts keep the line`() throws {
    let lines = LineTracer().lines(of: article([report(1), Self.notice]))
    let notice = try #require(lines.last).key
    let cutter = RecurringLineCutter([
      RecurringLine(outlet: "الموقع", key: notice, kind: .tail, articles: 10)
    ])
    #expect(cutter.mark(lines, outlet: "الموقع").map(\.isCut) == [false, true])
    #expect(cutter.mark(lines, outlet: "موقع آخر").map(\.isCut) == [false, false])
    #expect(cutter.mark(lines, outlet: nil).map(\.isCut) == [false, false])
    #expect(cutter.mark([], outlet: "الموقع").isEmpty)
  }
}
