import Testing

@testable import Load

struct RowIDTests {
  @Test
  func `an id is the 63-bit head of SHA-256 over table and key`() {
    // printf 'articles\x1fa.txt' | sha256sum
    #expect(RowID.of("articles", "a.txt") == 4933537983690833325)
  }

  @Test
  func `parts do not run together`() {
    #expect(RowID.of("t", "ab", "c") != RowID.of("t", "a", "bc"))
  }
}
