/// Words and what raw text taught about them, as an open hash table in one piece of memory.
///
/// A slot holds 12 bytes: the high half of the word's key, then the facts.
package struct WordTable: Sendable {
  package static let slotSize = 12
  private let bytes: TaggerBytes
  private let mask: Int

  /// - Precondition: `bytes` holds a power of two of slots, one of them empty.
  package init(_ bytes: TaggerBytes) {
    let slots = bytes.count / Self.slotSize
    precondition(slots.nonzeroBitCount == 1, "a word table has a power of two of slots")
    self.bytes = bytes
    mask = slots - 1
  }

  /// The facts of the word with `key`; empty ones where it is not known.
  package func facts(of key: UInt64) -> WordFacts {
    let mark = Self.mark(key)
    var slot = Self.slot(key) & mask
    while true {
      let offset = slot * Self.slotSize
      let found: UInt32 = bytes.load(offset)
      if found == mark { return facts(at: offset) }
      if found == 0 { return WordFacts() }
      slot = (slot + 1) & mask
    }
  }

  private func facts(at offset: Int) -> WordFacts {
    var facts = WordFacts()
    facts.frequency = bytes.load(offset + 4)
    facts.coarse = bytes.load(offset + 5)
    facts.middle = bytes.load(offset + 6)
    facts.fine = bytes.load(offset + 8)
    facts.silver = bytes.load(offset + 10)
    return facts
  }

  /// The table's bytes for `words`, which are placed in their order.
  package static func encode(_ words: [(key: UInt64, facts: WordFacts)]) -> [UInt8] {
    var slots = 1024
    while slots * 3 < words.count * 4 { slots *= 2 }
    var bytes = [UInt8](repeating: 0, count: slots * slotSize)
    for (key, facts) in words {
      var slot = slot(key) & (slots - 1)
      while bytes[slot * slotSize..<slot * slotSize + 4].contains(where: { $0 != 0 }) {
        slot = (slot + 1) & (slots - 1)
      }
      var record: [UInt8] = []
      append(mark(key), to: &record)
      record += [facts.frequency, facts.coarse]
      append(facts.middle, to: &record)
      append(facts.fine, to: &record)
      append(facts.silver, to: &record)
      bytes.replaceSubrange(slot * slotSize..<(slot + 1) * slotSize, with: record)
    }
    return bytes
  }

  private static func append(_ value: some FixedWidthInteger, to record: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { record += $0 }
  }

  private static func mark(_ key: UInt64) -> UInt32 {
    let mark = UInt32(truncatingIfNeeded: key >> 32)
    return mark == 0 ? 1 : mark
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key & 0xFFFF_FFFF) &* 0x9E37_79B1 >> 7)
  }
}
