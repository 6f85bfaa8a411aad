import Glibc

/// The lock that keeps two runs off one warehouse: `flock` on `<warehouse>.lock`.
///
/// The kernel drops it when the process ends, however it ends, so a crash leaves no stale lock. The
/// file itself stays: removing it would let a third run lock another file of the same name.
final class RunLock: Sendable {
  private let descriptor: Int32

  /// - Throws: `RunFailure.locked` where another run holds it, `RunFailure.cannotWrite` where the
  ///   file cannot be made.
  init(warehouse: String) throws(RunFailure) {
    let path = warehouse + ".lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: path, problem: String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let problem = errno
      close(descriptor)
      throw problem == EWOULDBLOCK
        ? .locked(path: path)
        : .cannotWrite(path: path, problem: String(cString: strerror(problem)))
    }
  }

  /// Lets the next run in.
  func release() { flock(descriptor, LOCK_UN) }

  deinit { close(descriptor) }
}
