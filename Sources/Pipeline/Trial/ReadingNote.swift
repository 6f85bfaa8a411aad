import Digests
import Foundation
import Synchronization

/// Which documents are being worked on: a file beside the warehouse that outlives the process, so that
/// the next run knows what this one died on.
///
/// Each worker has a slot in the file, 64 hexadecimal digits for the document or blanks, written over in
/// one call. The kernel keeps that when the process dies; a loss of power is no document's fault.
final class ReadingNote: Sendable {
  private static let suffix = ".reading"
  private static let slotSize = 65
  /// More than the cores of any machine.
  private static let mostSlots = 4_096

  /// The keys of what the run before was working on when it died; empty where it did not die so.
  let suspects: Set<String>
  private let path: String
  private let descriptor: Int32
  /// Slots that nobody uses, and how many there are.
  private let slots = Mutex<(free: [Int], count: Int)>(([], 0))

  /// Reads what the run before left at `warehouse`, and begins a new note.
  ///
  /// - Throws: `RunFailure.cannotWrite`.
  init(beside warehouse: String) throws(RunFailure) {
    path = warehouse + Self.suffix
    suspects = Self.left(at: path)
    // A link is taken away, not followed.
    unlink(path)
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: path, problem: String(cString: strerror(errno)))
    }
  }

  deinit { close(descriptor) }

  /// What tells one document from another, whatever it is called.
  static func key(_ source: String, _ digest: String) -> String {
    ContentDigest.of(lines: [source, digest])
  }

  /// Runs `body` with a note of the document with `key`.
  func during<Answer>(_ key: String, _ body: () -> Answer) -> Answer {
    let slot = begin(key)
    defer { end(slot) }
    return body()
  }

  /// Notes the document with `key`; `end` takes the note back.
  func begin(_ key: String) -> Int {
    let slot = slots.withLock { slots in
      if let free = slots.free.popLast() { return free }
      slots.count += 1
      return slots.count - 1
    }
    write(key, slot)
    return slot
  }

  func end(_ slot: Int) {
    write(String(repeating: " ", count: Self.slotSize - 1), slot)
    slots.withLock { $0.free.append(slot) }
  }

  /// Takes the note away: the run came to an end of its own, good or bad.
  func remove() { Self.remove(beside: String(path.dropLast(Self.suffix.count))) }

  static func remove(beside warehouse: String) { unlink(warehouse + suffix) }

  private func write(_ text: String, _ slot: Int) {
    let bytes = Array((text + "\n").utf8)
    // Where it cannot be written the document is worked on all the same.
    _ = bytes.withUnsafeBytes {
      pwrite(descriptor, $0.baseAddress, $0.count, off_t(slot * Self.slotSize))
    }
  }

  private static func left(at path: String) -> Set<String> {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: mostSlots * slotSize)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    let lines = bytes.prefix(max(count, 0)).split(separator: 0x0A)
    return Set(
      lines.map { String(decoding: $0, as: UTF8.self) }
        .filter { $0.utf8.count == slotSize - 1 && $0.allSatisfy(\.isHexDigit) })
  }
}
