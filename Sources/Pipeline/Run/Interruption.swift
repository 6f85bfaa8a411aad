import Foundation
import Synchronization

/// Where the handler of a signal writes its number: a C function captures nothing.
private let signalledEnd = Atomic<Int32>(-1)

/// Ends the program on Ctrl-C or SIGTERM, within two seconds and in order: what is being made goes, what
/// stands published stays, and one line says so.
///
/// A thread of its own waits for the signal, for the others may be deep in a document or in SQLite. What
/// must not be cut in two (publishing, a line of output) runs in `undivided`, which the end waits for.
public final class Interruption: Sendable {
  /// What ended the program.
  public enum Cause: Int32, Sendable, CaseIterable {
    case interrupt = 2
    case termination = 15

    /// As shells count it: 130 or 143.
    public var exitStatus: Int32 { 128 + rawValue }

    public var name: String { self == .interrupt ? "SIGINT" : "SIGTERM" }
  }

  /// The one that listens to this process's signals.
  public static let shared = Interruption()

  /// So long the end waits for what must not be cut in two: a disk may hang.
  private static let patience = Duration.milliseconds(1_200)

  private let gate = Mutex<Void>(())
  private let duty = Mutex<(@Sendable (Cause) -> Void)?>(nil)

  public init() {}

  /// Runs `body` without an end in the middle of it.
  ///
  /// - Throws: what `body` throws.
  public func undivided<Answer: ~Copyable>(_ body: () throws -> Answer) rethrows -> Answer {
    try gate.withLock { _ in try body() }
  }

  /// Sets what is to be done at the end; `nil` for nothing but the line. It writes that line itself.
  func onEnd(_ duty: (@Sendable (Cause) -> Void)?) {
    self.duty.withLock { $0 = duty }
  }

  /// Begins to listen.
  ///
  /// A handler, not a mask: the program's main task may run on any thread, and others are already there.
  /// A signal that is ignored stays so: `nohup` and shells that start a job in the background mean it.
  ///
  /// - Parameter complain: writes the line where nothing else is to be done.
  public func listen(complain: @escaping @Sendable (String) -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    signalledEnd.store(ends[1], ordering: .releasing)
    for cause in Cause.allCases where !Self.isIgnored(cause.rawValue) {
      // All that a handler may safely do: tell the thread that waits.
      signal(cause.rawValue) { number in
        let code = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(signalledEnd.load(ordering: .acquiring), &byte, 1)
        errno = code
      }
    }
    let waitingEnd = ends[0]
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(waitingEnd, &byte, 1) != 1 {}
      self.end(Cause(rawValue: Int32(byte)) ?? .termination, complain)
    }
  }

  private func end(_ cause: Cause, _ complain: (String) -> Void) -> Never {
    let deadline = ContinuousClock.now + Self.patience
    while ContinuousClock.now < deadline {
      gate.withLockIfAvailable { _ in finish(cause, complain) }
      usleep(5_000)
    }
    finish(cause, complain)
  }

  private func finish(_ cause: Cause, _ complain: (String) -> Void) -> Never {
    if let duty = duty.withLock({ $0 }) {
      duty(cause)
    } else {
      complain("fihrist: stopped by \(cause.name)")
    }
    // Not exit(): other threads still work, and would meet what it tears down.
    _exit(cause.exitStatus)
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    return withUnsafeBytes(of: &action) { $0.loadUnaligned(as: Int.self) } == 1
  }
}
