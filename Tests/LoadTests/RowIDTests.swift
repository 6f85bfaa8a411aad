import Testing

@testable import Load

struct RowIDTests {
  private let rule = RowID()

  @Test
  func `a home is the first bits of SHA-256 over table and key`() {
    // printf 'articles\x1fa.txt' | sha256sum: 88eee5507793fb5b…; its first 33 bits, and 1.
    let head: UInt64 = 0x88ee_e550_7793_fb5b
    #expect(rule.home(of: "a.txt", in: .articles) == Int64(head >> 31) + 1)
    #expect(rule.home(of: "a.txt", in: .articles) != rule.home(of: "a.txt", in: .entities))
  }

  @Test
  func `every id is kept by tools that know no integers but floats`() {
    // The greatest home, displaced by more articles than there will ever be.
    let article: Int64 = (1 << 34) - 1
    #expect(RowID.row(RowID.places - 1, of: article) == (1 << 47) - 1)
    #expect((1 as Int64) << 47 < 1_000_000_000_000_000)
  }

  @Test
  func `an article's rows stand together and apart from others`() {
    #expect(RowID.row(0, of: 5) == 5 * 8192)
    #expect(RowID.row(RowID.places - 1, of: 5) == RowID.row(0, of: 6) - 1)
  }

  @Test
  func `keys with one home stand in the order of their digests, whatever order they come in`() {
    let narrow = RowID(mostBits: 2)
    let keys = (0..<40).map { "n/\($0)" }
    let ids = narrow.settled(keys, in: .articles)
    #expect(Set(ids.map(\.id)).count == 40)
    #expect(ids.allSatisfy { $0.id >= narrow.home(of: $0.key, in: .articles) })
    #expect(ids.map(\.key) == narrow.settled(keys.reversed(), in: .articles).map(\.key))
    #expect(ids.map(\.id) == narrow.settled(keys.reversed(), in: .articles).map(\.id))
  }

  @Test
  func `keys whose homes are far apart stay at home`() {
    let keys = (0..<40).map { "n/\($0)" }
    #expect(
      rule.settled(keys, in: .articles).allSatisfy { $0.id == rule.home(of: $0.key, in: .articles) }
    )
  }
}
