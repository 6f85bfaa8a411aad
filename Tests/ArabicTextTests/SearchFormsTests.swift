import ArabicText
import Testing

/// The forms in which people type a word.
struct SearchFormsTests {
  private let forms: SearchForms

  init() {
    var words = SearchWords()
    for (word, kind) in [
      ("لجنة", SearchWords.Kind.whole), ("وجدة", .whole), ("التي", .whole), ("دوره", .pronoun),
      ("سياسة", .whole), ("على", .alef), ("رؤساء", .hamza), ("ألمانيا", .hamza), ("اتفاق", .plain),
    ] { words.add(word, kind) }
    forms = SearchForms(words)
  }

  private func forms(_ word: String) -> Set<String> {
    Set(forms.forms(of: Array(word.unicodeScalars)).map { String(String.UnicodeScalarView($0)) })
  }

  @Test(arguments: [
    ("أحمد", ["احمد"]),
    ("المدرسة", ["المدرسه", "مدرسة", "مدرسه"]),
    ("بالمدرسة", ["المدرسة", "مدرسة"]),
    ("للمدرسة", ["المدرسة", "مدرسة"]),
    ("وللأمم", ["للأمم", "الأمم", "الامم", "أمم", "امم"]),
    ("فاطمه", ["فاطمة"]),
    ("المغربي", ["المغربى", "مغربي"]),
    ("مصطفى", ["مصطفي"]),
    ("المسؤول", ["المسئول", "مسئول", "المسوول"]),
    ("شئون", ["شؤون"]),
    ("الروساء", ["الرؤساء", "رؤساء"]),
    ("المانيا", ["ألمانيا"]),
    ("اتفاق", ["إتفاق"]),
    ("سيكون", ["يكون"]),
    ("كالأسد", ["الأسد", "أسد", "اسد"]),
    ("للجنة", ["اللجنة", "لجنة"]),
    ("2024", ["٢٠٢٤", "۲۰۲۴"]),
    ("٢٠٢٤", ["2024", "۲۰۲۴"]),
    ("وsociete", ["societe"]),
    ("الـbbc", ["bbc"]),
    ("ﺍﻻﺳﺘﺜﻤﺎﺭ", ["الاستثمار", "استثمار"]),
    ("المُدَرِّسُ", ["المدرس", "مدرس"]),
    ("أگادير", ["أكادير", "اكادير"]),
  ])
  func `a word is found by what people type`(_ word: String, _ typed: [String]) {
    #expect(forms(word).isSuperset(of: typed))
  }

  @Test(arguments: [
    ("لجنة", "جنة"), ("وجدة", "جدة"), ("دوره", "دورة"), ("على", "علي"), ("التي", "تي"),
    ("سياسة", "ياسة"), ("إعلام", "أعلام"),
  ])
  func `another word does not find it`(_ word: String, _ other: String) {
    #expect(!forms(word).contains(other))
  }

  @Test func `each form comes once, and the word itself is none`() {
    for word in ["والإدارة", "للأمم", "f16", "ﻻ", "ـ", "", "ء", "لل", "وال", "🙂"] {
      let all = forms.forms(of: Array(word.unicodeScalars))
      #expect(Set(all).count == all.count)
      #expect(!all.contains(Array(word.unicodeScalars)) && !all.contains([]))
    }
  }

  @Test func `a name with عبد is two words or one`() {
    #expect(forms.isServant(Array("ولعبد".unicodeScalars)))
    #expect(!forms.isServant(Array("العبد".unicodeScalars)))
    #expect(forms.joined(Array("الإله".unicodeScalars)).map(string).contains("عبدالاله"))
    #expect(forms.joined(Array("ربه".unicodeScalars)).isEmpty)
    #expect(forms.servedName(in: Array("لعبدالإله".unicodeScalars)).map(string).contains("الاله"))
    #expect(forms.servedName(in: Array("عبدان".unicodeScalars)).isEmpty)
  }

  private func string(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
