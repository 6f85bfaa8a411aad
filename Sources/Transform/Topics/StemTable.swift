/// Stems with what raw news taught of them: how telling each is, and its vector; and those that say
/// nothing of any topic.
///
/// The bytes: slots of an open hash table (the high half of the key, the stem's number plus one),
/// then for each stem its weight and its vector's scale as 32-bit floating point numbers, then the
/// vectors, a byte a direction.
package struct StemTable: Sendable {
  /// What the table knows of a stem.
  enum Entry: Equatable {
    case unknown
    /// It says nothing of any topic.
    case silent
    case known(Int)
  }

  private static let slotSize = 8
  private static let silent = UInt32.max
  let count: Int
  /// How many stems say nothing.
  let silentCount: Int
  private let bytes: TaggerBytes
  private let width: Int
  private let mask: Int
  private let facts: Int
  private let vectors: Int

  /// - Precondition: `bytes` was made by `encode` for `count` stems, `silent` ones that say nothing
  ///   and `width` directions.
  init(_ bytes: TaggerBytes, count: Int, silent: Int, width: Int) {
    self.bytes = bytes
    self.count = count
    silentCount = silent
    self.width = width
    let slots = Self.slots(for: count + silent)
    precondition(
      bytes.count == Self.size(count: count, silent: silent, width: width),
      "a table of stems is cut short")
    mask = slots - 1
    facts = slots * Self.slotSize
    vectors = facts + count * 8
  }

  /// The bytes of a table.
  static func size(count: Int, silent: Int, width: Int) -> Int {
    slots(for: count + silent) * slotSize + count * (8 + width)
  }

  /// What is known of the stem with `key`.
  @inline(__always)
  func entry(of key: UInt64) -> Entry {
    let mark = UInt32(truncatingIfNeeded: key >> 32)
    var slot = Self.slot(key) & mask
    while true {
      let number: UInt32 = bytes.load(slot * Self.slotSize + 4)
      if number == 0 { return .unknown }
      if bytes.load(slot * Self.slotSize) as UInt32 == mark {
        return number == Self.silent ? .silent : .known(Int(number) - 1)
      }
      slot = (slot + 1) & self.mask
    }
  }

  /// How telling a stem is: the logarithm of all articles by those that have it.
  func weight(_ stem: Int) -> Float { Float(bitPattern: bytes.load(facts + stem * 8)) }

  /// Adds `factor` times the vector of `stem` to `sum`.
  func add(_ stem: Int, times factor: Float, to sum: inout [Float]) {
    let scaled = factor * Float(bitPattern: bytes.load(facts + stem * 8 + 4))
    bytes.withBytes { raw in
      let start = vectors + stem * width
      let vector = UnsafeRawBufferPointer(rebasing: raw[start..<start + width])
      sum.withUnsafeMutableBufferPointer { sum in
        for index in 0..<width { sum[index] += scaled * Float(Int8(bitPattern: vector[index])) }
      }
    }
  }

  /// The product of the vector of `stem` and `direction`.
  func product(_ stem: Int, _ direction: TopicDirection) -> Float {
    let scale = Float(bitPattern: bytes.load(facts + stem * 8 + 4))
    let start = vectors + stem * width
    return scale * direction.scale
      * bytes.withBytes { raw in
        let vector = UnsafeRawBufferPointer(rebasing: raw[start..<start + width])
        return Float(direction.product(vector.assumingMemoryBound(to: Int8.self)))
      }
  }

  /// The table's bytes for `stems`, which are placed in their order behind the `silent` ones.
  package static func encode(
    _ stems: [(key: UInt64, weight: Float, vector: ArraySlice<Float>)], silent: [UInt64]
  ) -> [UInt8] {
    let slots = slots(for: stems.count + silent.count)
    var table = [UInt8](repeating: 0, count: slots * slotSize)
    for key in silent { place(key, Self.silent, in: &table) }
    var (facts, vectors): ([UInt8], [UInt8]) = ([], [])
    for (number, stem) in stems.enumerated() {
      place(stem.key, UInt32(number + 1), in: &table)
      let scale = max(stem.vector.map { abs($0) }.max() ?? 0, 1e-9) / 127
      facts += ModelBytes.of(stem.weight) + ModelBytes.of(scale)
      vectors += stem.vector.map { UInt8(bitPattern: Int8(($0 / scale).rounded())) }
    }
    return table + facts + vectors
  }

  private static func place(_ key: UInt64, _ number: UInt32, in table: inout [UInt8]) {
    let mask = table.count / slotSize - 1
    var slot = slot(key) & mask
    while table[slot * slotSize + 4..<slot * slotSize + 8].contains(where: { $0 != 0 }) {
      slot = (slot + 1) & mask
    }
    let record = ModelBytes.of(UInt32(truncatingIfNeeded: key >> 32)) + ModelBytes.of(number)
    table.replaceSubrange(slot * slotSize..<(slot + 1) * slotSize, with: record)
  }

  private static func slots(for count: Int) -> Int {
    var slots = 256
    while slots * 3 < count * 4 { slots *= 2 }
    return slots
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key & 0xFFFF_FFFF) &* 0x9E37_79B1 >> 7)
  }
}
