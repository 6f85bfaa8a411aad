public import Foundation
public import Extract
import Records

/// The other side of a trial: a process that does with each document what a run would, and says so, until
/// it dies or there are no more.
public struct TrialBench {
  private let stages: Stages
  private let fields: FieldMap

  /// - Throws: where a lexicon is missing or broken.
  public init(lexicons: [URL], decisions: URL?, fields: FieldMap, outlet: String?) throws {
    stages = try Stages(own: lexicons, decisions: decisions, outlet: outlet)
    self.fields = fields
  }

  /// Tries what comes on standard input, a JSON object a line; a mark on standard output follows each
  /// step that was survived.
  public func run() throws {
    while let line = readLine() {
      switch try JSONDecoder().decode(TrialTask.self, from: Data(line.utf8)) {
      case .document(let task): try `try`(task)
      case .article(let article): try `try`(article)
      case .file(let path, let source, let format):
        guard let format = SourceFile.Format(rawValue: format) else { return }
        read(SourceFile(source: source, path: path, format: format))
        try say(.done)
      }
    }
  }

  private func `try`(_ task: TrialDocument) throws {
    FaultSwitch.strike(task.source)
    let article = try? stages.extract(task.document)
    try say(.extracted)
    if let article { _ = stages.annotate(article) }
    try say(.done)
  }

  private func `try`(_ article: Article) throws {
    try say(.extracted)
    FaultSwitch.strike(FaultSwitch.again(article.source))
    _ = stages.annotate(article)
    try say(.done)
  }

  private func read(_ file: SourceFile) {
    FaultSwitch.strike(file.source)
    var reader = DocumentReader(file, fields: fields)
    while reader.next() != nil {}
  }

  private func say(_ mark: DocumentTrial.Mark) throws {
    try FileHandle.standardOutput.write(contentsOf: Data([mark.rawValue]))
  }
}
