import Foundation

/// Kills the program on a document, so that tests can see what the next run makes of it. Programs that are
/// built for use have no such switch: it is compiled for debugging alone.
enum FaultSwitch {
  /// What `strike` is given where an article of an earlier night is annotated again.
  static func again(_ source: String) -> String { "again:\(source)" }

  /// Dies where the environment's FIHRIST_TEST_DIE_OF is a part of `source`.
  static func strike(_ source: String) {
    #if DEBUG
      if let part = ProcessInfo.processInfo.environment["FIHRIST_TEST_DIE_OF"],
        source.contains(part)
      {
        kill(getpid(), SIGKILL)
      }
    #endif
  }
}
