import Extract
import Records
import Testing

struct PublicationDateTests {
  @Test(arguments: [
    ("2024-10-02", "2024-10-02"), ("2017-06-05T23:13:00+01:00", "2017-06-05"),
    ("Sun, 18 Feb 2018 21:35:43 +0400", "2018-02-18"), ("2015-07-31 04:28:13", "2015-07-31"),
    ("الخميس 7 أبريل 2022 - 20:00", "2022-04-07"), ("٢٩ / نوفمبر / ٢٠٢٤", "2024-11-29"),
    ("24 نيسان / أبريل 2020 09:22 مساءً", "2020-04-24"), ("ديسمبر 25, 2020", "2020-12-25"),
    ("21/12/2015", "2015-12-21"), ("3 كانون الثاني 2019", "2019-01-03"),
    ("29 فبراير 2024", "2024-02-29"),
  ])
  func `a date beside the text is the day as written there`(_ given: String, _ day: String) throws {
    #expect(try publishedOn(given) == day)
  }

  @Test(arguments: ["", "أمس", "2024-13-02", "29 فبراير 2023", "12:30", "أبريل 2022", "0000-01-01"])
  func `what is no full date is none`(_ given: String) throws {
    #expect(try publishedOn(given) == nil)
  }

  private func publishedOn(_ given: String) throws -> String? {
    let document = RawDocument(
      source: "s", digest: "d", content: .body("نص قصير."), published: given)
    let article = try ArticleExtractorTests.extractor.get().extract(document)
    #expect(article.publishedBasis == (article.publishedOn == nil ? nil : .metadata))
    return article.publishedOn
  }
}
