/// The cues of all topics: phrases of stems, as an open hash table in one piece of memory.
///
/// A slot holds 8 bytes: the high half of the phrase's key, the topic's number plus one, padding.
/// A phrase that speaks for several topics has a slot for each; one that begins a longer phrase has
/// a slot that says so.
package struct CueTable: Sendable {
  /// The most stems of a cue.
  package static let longest = 4
  private static let slotSize = 8
  private static let goesOn = UInt16.max
  private let bytes: TaggerBytes
  private let mask: Int

  /// - Precondition: `bytes` holds a power of two of slots, one of them empty.
  init(_ bytes: TaggerBytes) {
    let slots = bytes.count / Self.slotSize
    precondition(slots.nonzeroBitCount == 1, "a table of cues has a power of two of slots")
    self.bytes = bytes
    mask = slots - 1
  }

  /// Calls `body` with each topic that the phrase with `key` speaks for; returns whether the phrase
  /// begins a longer one.
  @inline(__always)
  func forTopics(of key: UInt64, _ body: (Int) -> Void) -> Bool {
    let mark = UInt32(truncatingIfNeeded: key >> 32)
    var slot = Self.slot(key) & mask
    var isBeginning = false
    while true {
      let topic: UInt16 = bytes.load(slot * Self.slotSize + 4)
      if topic == 0 { return isBeginning }
      if bytes.load(slot * Self.slotSize) as UInt32 == mark {
        if topic == Self.goesOn { isBeginning = true } else { body(Int(topic) - 1) }
      }
      slot = (slot + 1) & self.mask
    }
  }

  /// The table's bytes for `cues`, which are placed in their order.
  ///
  /// - Parameter cues: for each the keys of its first stem, of its first two, … and of all of them.
  package static func encode(_ cues: [(path: [UInt64], topic: Int)]) -> [UInt8] {
    var (records, beginnings): ([(key: UInt64, mark: UInt16)], Set<UInt64>) = ([], [])
    for (path, topic) in cues {
      for key in path.dropLast() where beginnings.insert(key).inserted {
        records.append((key, goesOn))
      }
      if let phrase = path.last { records.append((phrase, UInt16(topic + 1))) }
    }
    var slots = 256
    while slots < records.count * 2 { slots *= 2 }
    var bytes = [UInt8](repeating: 0, count: slots * slotSize)
    for (key, mark) in records {
      var slot = slot(key) & (slots - 1)
      while bytes[slot * slotSize + 4] != 0 || bytes[slot * slotSize + 5] != 0 {
        slot = (slot + 1) & (slots - 1)
      }
      let record = ModelBytes.of(UInt32(truncatingIfNeeded: key >> 32)) + ModelBytes.of(mark)
      bytes.replaceSubrange(slot * slotSize..<slot * slotSize + record.count, with: record)
    }
    return bytes
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key & 0xFFFF_FFFF) &* 0x9E37_79B1 >> 7)
  }
}
