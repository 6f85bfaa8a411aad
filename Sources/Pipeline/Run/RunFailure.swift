/// Why a run could not go on. The published warehouse stands as it was.
public enum RunFailure: Error, Sendable, CustomStringConvertible {
  /// Another run holds the lock.
  case locked(path: String)
  case cannotWrite(path: String, problem: String)
  /// A path that the command line names, or a file beside the warehouse, is not to be written to.
  case notForWriting(path: String, problem: String)
  /// Ctrl-C or SIGTERM; the new warehouse may have been published before.
  case interrupted(Interruption.Cause, isPublished: Bool)
  /// A later version of Fihrist made the warehouse.
  case laterVersion(path: String, theirs: String, ours: String)
  /// Documents that are gone from the inputs would have to be annotated anew to stay.
  case cannotKeep(missing: Int, because: String)
  /// Most of what the warehouse holds is gone from the inputs.
  case inputsVanished(missing: Int, known: Int)
  /// No record has fields that `--fields` names.
  case fieldsNotFound(map: String, fields: [String], names: [String])

  /// The status that the program ends with.
  public var exitStatus: Int32 {
    switch self {
    case .locked: 75
    case .notForWriting, .fieldsNotFound: 2
    case .interrupted(let cause, _): cause.exitStatus
    case .cannotWrite, .laterVersion, .cannotKeep, .inputsVanished: 1
    }
  }

  public var description: String {
    switch self {
    case .locked(let path):
      "another run holds \(path); let it end, or find it with: fuser \(path)"
    case .cannotWrite(let path, let problem):
      "cannot write \(path): \(problem); make the folder writable or choose another path"
    case .notForWriting(let path, let problem): "\(path) \(problem)"
    case .interrupted(let cause, isPublished: false):
      "stopped by \(cause.name); the published file was not touched"
    case .interrupted(let cause, isPublished: true):
      "stopped by \(cause.name); the new warehouse had been published"
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
    case .fieldsNotFound(let map, let fields, let names):
      """
      no record has the field that --fields \(map) names for \(fields.joined(separator: ", ")); the first \
      record has \(names.joined(separator: ", "))
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
