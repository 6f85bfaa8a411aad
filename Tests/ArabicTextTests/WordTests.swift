import ArabicText
import Records
import Testing

struct WordTests {
  private func words(_ string: String) -> [String] {
    let text = CodePointText(string)
    return WordScanner.words(of: text).map { text[$0.range] }
  }

  @Test(arguments: [
    ("قال: «نعم»، ثم مضى.", ["قال", "نعم", "ثم", "مضى"]),
    ("الأورو-متوسطي", ["الأورو", "متوسطي"]),
    ("الأخبار55 - مراسلة", ["الأخبار55", "مراسلة"]),
    ("يُعتبر شريكاً", ["يُعتبر", "شريكاً"]), ("بـ\"المقاربة\"", ["بـ", "المقاربة"]),
    ("16.74", ["16", "74"]), ("", []), ("\u{200F} \u{064B}", []),
  ])
  func `words are runs of letters, digits and marks`(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func `an invisible mark behind a word is no part of it`() {
    let text = CodePointText("الرباط\u{200F} هنا")
    #expect(WordScanner.words(of: text)[0].range == TextRange(0, 6))
  }

  @Test func `spellings of one word share a key and other words do not`() {
    #expect(WordKey.of("الإثنين") == WordKey.of("الاثنين"))
    #expect(WordKey.of("فرنسا") != WordKey.of("فرنسي"))
    #expect(WordKey.of("ab") != WordKey.of("ba"))
  }

  @Test func `a word knows its script`() {
    let words = WordScanner.words(of: CodePointText("الرباط OCP 2024 كوفيد19"))
    #expect(words.map(\.isArabic) == [true, false, false, false])
    #expect(words.map(\.isNumber) == [false, false, true, false])
  }
}

struct ProcliticTests {
  /// The rests that a word may have behind its proclitics.
  private func rests(_ string: String) -> Set<UInt64> {
    let text = CodePointText(string)
    guard let word = WordScanner.words(of: text).first else { return [] }
    return Set(Proclitics.splits(of: word, in: text).map(\.key))
  }

  @Test(arguments: [
    ("وفرنسا", "فرنسا"), ("بالرباط", "الرباط"), ("للمغرب", "المغرب"), ("وللمغرب", "المغرب"),
    ("وبالرباط", "الرباط"), ("لفرنسا", "فرنسا"), ("كالمغرب", "المغرب"), ("فالمغرب", "المغرب"),
  ])
  func `the rest behind proclitics is offered`(_ word: String, _ rest: String) {
    #expect(rests(word).contains(WordKey.of(rest)))
  }

  @Test func `in lam-lam the span begins at the second lam`() {
    let text = CodePointText("للمغرب")
    let word = WordScanner.words(of: text)[0]
    let split = Proclitics.splits(of: word, in: text).first { $0.key == WordKey.of("المغرب") }
    #expect(split?.length == 1)
  }

  @Test(arguments: ["من", "وب", "2024", "OCP"])
  func `a word too short or not Arabic has no splits`(_ word: String) {
    #expect(rests(word).isEmpty)
  }
}
