/// Why a run could not go on. The published warehouse stands as it was.
public enum RunFailure: Error, Sendable, CustomStringConvertible {
  /// Another run holds the lock.
  case locked(path: String)
  case cannotWrite(path: String, problem: String)
  /// A later version of Fihrist made the warehouse.
  case laterVersion(path: String, theirs: String, ours: String)
  /// Documents that are gone from the inputs would have to be annotated anew to stay.
  case cannotKeep(missing: Int, because: String)
  /// Most of what the warehouse holds is gone from the inputs.
  case inputsVanished(missing: Int, known: Int)

  public var description: String {
    switch self {
    case .locked(let path):
      "another run holds \(path); let it end, or find it with: fuser \(path)"
    case .cannotWrite(let path, let problem):
      "cannot write \(path): \(problem); make the folder writable or choose another path"
    case .laterVersion(let path, let theirs, let ours):
      """
      \(path) was made by Fihrist \(theirs), which is later than this one, \(ours); run the later \
      one, or this one with --rebuild
      """
    case .cannotKeep(let missing, let reason):
      """
      everything is to be annotated anew (\(reason)), but \(missing) documents in the warehouse are \
      gone from the inputs and cannot be; put them back, or take them out with --prune
      """
    case .inputsVanished(let missing, let known):
      """
      \(missing) of \(known) documents in the warehouse are gone from the inputs; if an input \
      folder is not mounted, mount it; to take them out run with --prune, to leave them in with \
      --keep-missing
      """
    }
  }
}
