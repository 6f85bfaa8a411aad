import Extract
import Records
import Testing

/// Arabic that was decoded under a wrong code page and encoded again.
struct MojibakeTests {
  private static let sentence = "أعلن رئيس الجماعة، صباح اليوم، عن برنامج لترميم أسوار المدينة."
  // swift-format-ignore
  private static let mangled = [
    "Ø£Ø¹Ù„Ù† Ø±Ø¦ÙŠØ³ Ø§Ù„Ø¬Ù…Ø§Ø¹Ø©ØŒ ØµØ¨Ø§Ø\u{ad} Ø§Ù„ÙŠÙˆÙ…ØŒ Ø¹Ù† Ø¨Ø±Ù†Ø§Ù…Ø¬ Ù„ØªØ±Ù…ÙŠÙ… Ø£Ø³ÙˆØ§Ø± Ø§Ù„Ù…Ø¯ÙŠÙ†Ø©.",
    "ط£ط¹ظ„ظ† ط±ط¦ظٹط³ ط§ظ„ط¬ظ…ط§ط¹ط©طŒ طµط¨ط§ط\u{ad} ط§ظ„ظٹظˆظ…طŒ ط¹ظ† ط¨ط±ظ†ط§ظ…ط¬ ظ„طھط±ظ…ظٹظ… ط£ط³ظˆط§ط± ط§ظ„ظ…ط¯ظٹظ†ط©.",
    "ÃÚáä ÑÆíÓ ÇáÌãÇÚÉ¡ ÕÈÇÍ Çáíæã¡ Úä ÈÑäÇãÌ áÊÑãíã ÃÓæÇÑ ÇáãÏíäÉ.",
    "Ã˜Â£Ã˜Â¹Ã™â€žÃ™â€\u{a0} Ã˜Â±Ã˜Â¦Ã™Å\u{a0}Ã˜Â³ Ã˜Â§Ã™â€žÃ˜Â¬Ã™â€¦Ã˜Â§Ã˜Â¹Ã˜Â©Ã˜Å’ Ã˜ÂµÃ˜Â¨Ã˜Â§Ã˜Â\u{ad} Ã˜Â§Ã™â€žÃ™Å\u{a0}Ã™Ë†Ã™â€¦Ã˜Å’ Ã˜Â¹Ã™â€\u{a0} Ã˜Â¨Ã˜Â±Ã™â€\u{a0}Ã˜Â§Ã™â€¦Ã˜Â¬ Ã™â€žÃ˜ÂªÃ˜Â±Ã™â€¦Ã™Å\u{a0}Ã™â€¦ Ã˜Â£Ã˜Â³Ã™Ë†Ã˜Â§Ã˜Â± Ã˜Â§Ã™â€žÃ™â€¦Ã˜Â¯Ã™Å\u{a0}Ã™â€\u{a0}Ã˜Â©.",
  ]

  @Test(arguments: mangled)
  func `mangled Arabic is restored, with what came beside it`(_ text: String) throws {
    let document = RawDocument(
      source: "s", digest: "d", content: .body(text),
      title: text.split(separator: " ").prefix(2).joined(separator: " "))
    let article = try ArticleExtractorTests.extractor.get().extract(document)
    #expect(article.text.hasSuffix(Self.sentence))
    #expect(article.title == "أعلن رئيس")
    #expect(article.language == "ar")
  }

  @Test(arguments: mangled)
  func `a mangled page is restored`(_ text: String) throws {
    let html = "<html><body><h1>\(text)</h1><p>\(text) \(text)</p></body></html>"
    let document = RawDocument(source: "s", digest: "d", content: .html(html))
    let article = try ArticleExtractorTests.extractor.get().extract(document)
    #expect(article.text.hasSuffix(Self.sentence + " " + Self.sentence))
  }

  @Test(arguments: [
    mangled[0].replacing("\u{2030}", with: "\u{FFFD}").replacing("\u{A7}", with: "\u{FFFD}"),
    sentence.split(separator: " ").map { _ in "?????" }.joined(separator: " "),
    String(sentence.enumerated().map { $0.offset % 3 == 0 ? "\u{FFFD}" : $0.element }),
  ])
  func `text whose letters are lost is rejected for its encoding`(_ text: String) throws {
    let document = RawDocument(source: "s", digest: "d", content: .text(text))
    let error = #expect(throws: Rejection.self) {
      try ArticleExtractorTests.extractor.get().extract(document)
    }
    #expect(error?.reason == .encoding)
  }

  @Test(arguments: [
    sentence, "À l'été où la Société générale cédait à Nîmes, l'Élysée était déjà à l'œuvre.",
    "Ålesund: Øyvind Øverland og Ødegård på Ørlandet. Ønsker Øst velkommen til Østfold, Øyer.",
    "هل تعلم؟؟؟ ماذا جرى???? نعم!!!! طاطا ظبي", "قُتل 12 شخصًا ؟؟؟ «نعم» – قال.",
  ])
  func `sound text is left alone`(_ text: String) throws {
    let document = RawDocument(source: "s", digest: "d", content: .body(text))
    #expect(try ArticleExtractorTests.extractor.get().extract(document).text == text)
  }
}
