import Foundation
import Records

/// A process that tries documents; it goes with its owner.
final class TrialProcess: @unchecked Sendable {
  // Handed from one worker to the next, never used by two: DocumentTrial keeps it in a mutex meanwhile.
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  /// - Throws: where it cannot be started.
  init(_ arguments: [String]) throws {
    // The link itself would lead the other process to whatever program it is then.
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    try? input.fileHandleForWriting.close()
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// The stage at which the process dies of the task in `line`, or takes more than `patience`
  /// milliseconds; `nil` where it survives.
  func dies(of line: Data, patience: Int32) -> Rejection.Stage? {
    var stage = Rejection.Stage.extract
    guard (try? input.fileHandleForWriting.write(contentsOf: line + Data("\n".utf8))) != nil else {
      return stage
    }
    while let mark = mark(patience) {
      if mark == .done { return nil }
      stage = .transform
    }
    kill(process.processIdentifier, SIGKILL)
    return stage
  }

  /// What it says next; `nil` where it died, or says nothing for too long.
  private func mark(_ patience: Int32) -> DocumentTrial.Mark? {
    let descriptor = output.fileHandleForReading.fileDescriptor
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, patience) > 0 else { return nil }
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1 ? DocumentTrial.Mark(rawValue: byte) : nil
  }
}
