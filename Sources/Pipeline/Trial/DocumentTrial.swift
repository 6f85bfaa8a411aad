import Extract
import Foundation
import Records
import Synchronization

/// Tries documents in processes of their own, so that one that kills the program costs the run nothing
/// but its own row in `rejections`. Used after a run that died while it worked on documents.
final class DocumentTrial: Sendable {
  /// What the other process has survived.
  enum Mark: UInt8 {
    case extracted = 0x65
    case done = 0x64
  }

  /// So long one document may take: beyond it, the run would seem to hang.
  private static let patience: Int32 = 600_000

  private let arguments: [String]
  /// Processes that wait for a document.
  private let idle = Mutex<[TrialProcess]>([])

  init(_ options: BuildOptions) {
    // A process that has died must not end this one when it is written to.
    signal(SIGPIPE, SIG_IGN)
    arguments =
      ["try"] + options.lexicons.flatMap { ["--lexicon", $0.path] }
      + (options.decisions.map { ["--decisions", $0.path] } ?? [])
      + (options.fields == .contract ? [] : ["--fields", options.fields.list])
      + (options.outlet.map { ["--outlet", $0] } ?? [])
  }

  /// Why the document is to be left out; `nil` where it was survived, or could not be tried.
  func rejection(of document: RawDocument) -> Rejection? {
    verdict(.document(TrialDocument(document))).map { stage in
      Self.rejection(document.source, stage, document.digest)
    }
  }

  /// Why the article is to be left out, which an earlier night extracted.
  func rejection(of article: Article) -> Rejection? {
    verdict(.article(article)).map { Self.rejection(article.source, $0, article.digest) }
  }

  /// Why the file of several documents is to be left out, by reading it to its end.
  func rejection(of file: SourceFile) -> Rejection? {
    guard let path = file.path else { return nil }
    let task = TrialTask.file(path: path, source: file.source, format: file.format.rawValue)
    return verdict(task).map { _ in Self.rejection(file.source, .read, try? file.digest()) }
  }

  private static func rejection(
    _ source: String, _ stage: Rejection.Stage, _ digest: String?
  ) -> Rejection {
    Rejection(
      source: source, stage: stage, reason: .crashed,
      detail: "The program died of it twice, please report it; it is tried again when it changes.",
      digest: digest)
  }

  /// The stage at which a process died of `task`, and another one that had done nothing before.
  private func verdict(_ task: TrialTask) -> Rejection.Stage? {
    guard let process = idle.withLock({ $0.popLast() }) ?? (try? TrialProcess(arguments)),
      let line = try? JSONEncoder().encode(task)
    else { return nil }
    guard process.dies(of: line, patience: Self.patience) == nil else {
      guard let fresh = try? TrialProcess(arguments) else { return nil }
      return settled(fresh, fresh.dies(of: line, patience: Self.patience))
    }
    return settled(process, nil)
  }

  private func settled(_ process: TrialProcess, _ stage: Rejection.Stage?) -> Rejection.Stage? {
    if stage == nil { idle.withLock { $0.append(process) } }
    return stage
  }
}
