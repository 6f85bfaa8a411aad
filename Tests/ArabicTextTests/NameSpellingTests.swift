import ArabicText
import Testing

struct NameSpellingTests {
  private let spelling = NameSpelling(
    established: Set(["حسن", "حسين"].map { WordKey.of($0) }), particles: [WordKey.of("بن")],
    servants: [WordKey.of("عبد")], tails: [WordKey.of("الدين")],
    variants: [WordKey.of("الرحمان"): Array("الرحمن".unicodeScalars)])

  @Test(arguments: [
    ("عبد الوافي لفتيت", 2), ("نور الدين بن علي", 2), ("محمد", 1), ("الحسن بن عبد الله", 2),
    ("", 0), ("بن", 1), ("جان-كلود", 2),
  ])
  func `words that belong together are one part`(_ name: String, _ count: Int) {
    #expect(spelling.parts(of: name).count == count)
  }

  @Test(arguments: [
    ("دارمانان", "دارمنان", true), ("روتايو", "روطايو", true), ("غوتيريش", "غوتيريس", false),
    ("حسن", "حسين", false), ("الحموشي", "حموشي", true), ("ماي", "مي", false),
    ("ماكرون", "ماركون", false), ("بوتين", "بوتن", true), ("عبد الرحمان", "عبد الرحمن", true),
    ("عبد الرحيم", "عبد الرحمن", false),
  ])
  func `foreign sounds have several spellings`(_ a: String, _ b: String, _ areOne: Bool) {
    let (one, other) = (spelling.parts(of: a)[0], spelling.parts(of: b)[0])
    #expect(NameSpelling.agree(one, other) == areOne)
    #expect(NameSpelling.agree(other, one) == areOne)
  }
}
