import Foundation

/// Writes lines to standard error, each with the seconds since the training began.
struct TrainingLog {
  private let start = ContinuousClock.now

  func write(_ line: String) {
    let seconds = (ContinuousClock.now - start).components.seconds
    FileHandle.standardError.write(Data("\(seconds) s: \(line)\n".utf8))
  }
}
