import Records
import Testing

struct TextRangeTests {
  @Test func `a range holds its start and not its end`() {
    let range = TextRange(2, 5)
    #expect(range.contains(2))
    #expect(!range.contains(5))
    #expect(range.count == 3)
  }

  @Test(arguments: [
    (TextRange(0, 2), TextRange(2, 4), false), (TextRange(0, 3), TextRange(2, 4), true),
    (TextRange(2, 2), TextRange(2, 4), false), (TextRange(0, 9), TextRange(2, 4), true),
  ])
  func `ranges overlap where they share a code point`(
    _ a: TextRange, _ b: TextRange, _ shared: Bool
  ) {
    #expect(a.overlaps(b) == shared)
    #expect(b.overlaps(a) == shared)
  }

  @Test func `ranges are ordered by start, then by end`() {
    #expect(
      [TextRange(3, 4), TextRange(1, 9), TextRange(1, 2)].sorted()
        == [TextRange(1, 2), TextRange(1, 9), TextRange(3, 4)])
  }
}
