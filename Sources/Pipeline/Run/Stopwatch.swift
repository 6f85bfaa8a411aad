import Glibc

/// Tells how long a step took, by the clock and in seconds of all cores: on a busy machine the clock
/// tells little.
struct Stopwatch {
  private let log: RunLog
  private let step: String
  private let start = ContinuousClock.now
  private let cpu = Self.processorSeconds

  init(_ step: String, _ log: RunLog) {
    (self.step, self.log) = (step, log)
    log.progress("\(step) …")
  }

  /// The seconds until now.
  var took: RunLog.Value { .seconds((ContinuousClock.now - start) / .seconds(1)) }
  /// The seconds that all cores worked until now, for whatever went on meanwhile.
  var worked: RunLog.Value { .seconds(Self.processorSeconds - cpu) }

  /// Writes the step's event.
  func stop() {
    log.event("step.done", ["step": .text(step), "took": took, "cpu": worked])
  }

  private static var processorSeconds: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
  }
}
