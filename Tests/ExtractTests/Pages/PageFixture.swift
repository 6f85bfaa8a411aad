import Extract
import Records

/// Pages of our own writing, and what is found in them.
enum PageFixture {
  static let extractor = Result { try ArticleExtractor() }

  static let headline = "وزير الفلاحة يفتتح معرضا جهويا بمكناس"
  static let first = ArticleExtractorTests.first
  static let second = ArticleExtractorTests.second
  static let third = ArticleExtractorTests.third
  static let teaser =
    "أعلنت شركة النقل الحضري بمدينة فاس عن زيادة جديدة في عدد الحافلات التي تربط الأحياء البعيدة بوسط المدينة ابتداء من الأسبوع المقبل."
  static let comment =
    "تعليق قارئ: أشكر الجريدة على هذا الخبر، وأتمنى أن تستفيد التعاونيات الصغيرة في الجبال أيضا من مثل هذه المعارض كل سنة."

  /// A page with `body` in it and a menu above.
  static func page(_ body: String, head: String = "") -> String {
    """
    <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
    <title>\(headline) - ضفاف</title>\(head)<script>var a = "<p>\(teaser)</p>";</script></head>
    <body class="rtl has-sidebar no-comments">
    <ul class="main"><li><a href="/">الرئيسية</a></li><li><a href="/p">سياسة</a></li></ul>
    \(body)
    <div>جميع الحقوق محفوظة 2024</div></body></html>
    """
  }

  static func paragraphs(_ texts: [String]) -> String {
    texts.map { "<p>\($0)</p>" }.joined(separator: "\n")
  }

  static func extract(_ html: String, url: String? = nil) throws -> Article {
    try extractor.get().extract(
      RawDocument(source: "s", digest: "d", content: .html(html), url: url))
  }

  static func rejection(_ content: RawDocument.Content) -> Rejection? {
    do {
      _ = try extractor.get().extract(RawDocument(source: "s", digest: "d", content: content))
      return nil
    } catch { return error as? Rejection }
  }

  /// The lines of the body.
  static func body(_ article: Article) -> [String] {
    article.text.split(separator: "\n").dropFirst(article.title == nil ? 0 : 1).map(String.init)
  }
}
