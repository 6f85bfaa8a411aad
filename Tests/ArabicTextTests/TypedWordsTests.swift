import ArabicText
import Testing

/// What people type into a search is taken apart, whatever it is.
struct TypedWordsTests {
  @Test(arguments: [
    ("وزير الداخلية", ["وزير", "الداخلية"]),
    ("\"وزير الداخلية\" الرباط", ["وزير الداخلية", "الرباط"]),
    ("«الأمم المتحدة»،", ["الأمم المتحدة"]),
    ("“الأمم المتحدة”", ["الأمم المتحدة"]),
    ("\"الأمم المتحدة", ["الأمم", "المتحدة"]),
    ("كوفيد-19 150%", ["كوفيد-19", "150%"]),
    ("الأجور AND ( الموانئ", ["الأجور", "الموانئ"]),
    ("المُدَرِّسُ الجمـاهير", ["المدرس", "الجماهير"]),
    ("\u{200F}ﺍﻻﺳﺘﺜﻤﺎﺭ\u{200E}", ["الاستثمار"]),
    ("٢٠٢٤", ["2024"]),
    ("a\"b", ["a", "b"]),
    ("\"«a b\"", ["a b"]),
    ("\"\" - * ^ ) ' \u{0}", []),
    ("", []),
  ])
  func `words and phrases are sought`(_ typed: String, _ terms: [String]) {
    #expect(TypedWords(typed).terms == terms)
  }

  @Test(arguments: [
    ("عبد الرحمن", "عبدالرحمن"), ("أحمد", "احمد"), ("فاطمة", "فاطمه"), ("F-16", "f 16"),
  ])
  func `two ways to type a name are equal`(_ one: String, _ other: String) {
    #expect(TypedWords.nameKey(one) == TypedWords.nameKey(other))
  }
}
