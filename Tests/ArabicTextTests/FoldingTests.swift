import ArabicText
import Testing

struct FoldingTests {
  @Test(arguments: [
    ("مُثْمِرًا", "مثمرا"), ("أحمد", "احمد"), ("إسبانيا", "اسبانيا"), ("آسفي", "اسفي"),
    ("مستشفى", "مستشفي"), ("مدرسة", "مدرسه"), ("رؤساء", "روساء"), ("هيئة", "هييه"),
    ("الـــرباط", "الرباط"), ("أكادير\u{200F}", "اكادير"), ("٢٠٢٤", "2024"), ("ڭلميم", "كلميم"),
    ("\u{FEF7}\u{FEE3}\u{FEE6}", "لامن"), ("Élysée", "elysee"), ("OCP", "ocp"),
    ("سيدي بوزيد، 5", "سيدي بوزيد، 5"),
  ])
  func `spellings of one word fold onto one form`(_ written: String, _ folded: String) {
    #expect(Folding.folded(written) == folded)
  }

  @Test(arguments: ["مُثْمِرًا", "أكـادير", "\u{FEFB}", "Élysée ٣"])
  func `folding twice changes nothing more`(_ text: String) {
    let once = Folding.folded(text)
    #expect(Folding.folded(once) == once)
  }

  @Test func `without marks letters stay as they are written`() {
    #expect(Folding.withoutMarks("أُكِّدَ إلـى مدرسةٍ") == "أكد إلى مدرسة")
    #expect(Folding.withoutMarks("\u{FEFB}") == "لا")
  }

  @Test func `letters without case or accents are left alone`() {
    #expect(Folding.folded("日本 한국 😀") == "日本 한국 😀")
  }
}
