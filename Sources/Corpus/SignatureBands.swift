/// Finds the articles whose signatures share a band (locality-sensitive hashing).
///
/// Most bands hold one article, so the articles of a band are a chain through one flat array: a list
/// for each band would take most of the memory, and most of the time.
struct SignatureBands {
  /// Values in a band: two bodies with the least similarity share one of the 32 bands of four with a
  /// chance of 1 − (1 − 0.7⁴)³² > 0.9998.
  private static let size = 4
  /// So many articles of a band are found, the latest: a form that an outlet fills in anew every day
  /// would else be compared with all days before.
  private static let mostFound = 64

  /// An article in a band, and the link before it in the same band; -1 for none.
  private struct Link {
    let article: Int32
    let before: Int32
  }

  private var links: [Link] = []
  /// The last link of each band.
  private var last: [UInt64: Int32] = [:]

  /// The articles that share one of the bands `keys`, ascending, each once.
  func articles(sharing keys: [UInt64]) -> [Int] {
    var found: [Int32] = []
    for key in keys {
      var (link, count) = (last[key] ?? -1, 0)
      while link >= 0, count < Self.mostFound {
        found.append(links[Int(link)].article)
        (link, count) = (links[Int(link)].before, count + 1)
      }
    }
    return found.count > 1 ? Set(found).sorted().map(Int.init) : found.map(Int.init)
  }

  /// Lets `article` be found by the bands `keys`.
  mutating func add(_ article: Int, _ keys: [UInt64]) {
    for key in keys {
      let link = Link(article: Int32(article), before: last[key] ?? -1)
      last[key] = Int32(links.count)
      links.append(link)
    }
  }

  /// The keys of a signature's bands; two that share one by chance cost a comparison and no more.
  static func keys(of signature: [UInt32]) -> [UInt64] {
    stride(from: 0, to: signature.count, by: size).map { start in
      signature[start..<min(start + size, signature.count)]
        .reduce(UInt64(start) &* 0x9E37_79B9_7F4A_7C15) { hash, value in
          let mixed = (hash ^ UInt64(value)) &* 0xFF51_AFD7_ED55_8CCD
          return mixed ^ mixed >> 32
        }
    }
  }
}
