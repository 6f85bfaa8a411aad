import Extract
public import Foundation
import Records

/// The stateless stage: JSON Lines in, JSON Lines out, in input order, in constant memory.
public struct AnnotateStream: Sendable {
  /// Records annotated at once: enough to keep the cores busy, few enough to hold.
  private static let batchSize = 64

  private let stages: Stages
  private let jobs: Int

  /// - Parameter lexicons: the operator's lexicons of names; the first goes before the others.
  /// - Throws: where a lexicon is missing or broken.
  public init(jobs: Int, lexicons: [URL] = []) throws {
    stages = try Stages(own: lexicons)
    self.jobs = jobs
  }

  /// Answers every record on standard input with one line to `write`.
  ///
  /// - Throws: what `write` throws, and where the input cannot be read.
  public func run(write: (Data) throws -> Void) async throws {
    var records = try RecordStream.standardInput()
    while true {
      var batch: [RecordStream.Entry] = []
      while batch.count < Self.batchSize, let entry = try records.next() { batch.append(entry) }
      guard !batch.isEmpty else { return }
      let lines = await batch.mapConcurrently(jobs: jobs, answer)
      try write(lines.reduce(into: Data()) { $0 += $1 })
    }
  }

  /// The line that answers a record, with its line feed.
  private func answer(_ entry: RecordStream.Entry) -> Data {
    switch entry.record {
    case .failure(let failure):
      return Self.line(
        AnnotateError(id: failure.id, reason: failure.reason.rawValue, detail: failure.detail))
    case .success(let record):
      do {
        return Self.line(AnnotateAnswer(id: record.id, try stages.annotate(record.document)))
      } catch {
        return Self.line(
          AnnotateError(id: record.id, reason: error.reason.rawValue, detail: error.detail))
      }
    }
  }

  private static func line(_ answer: some Encodable) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    do {
      return try encoder.encode(answer) + Data("\n".utf8)
    } catch {
      preconditionFailure("an answer holds nothing that JSON cannot: \(error)")
    }
  }
}

/// The answer to a record that could not go on.
struct AnnotateError: Encodable {
  struct Problem: Encodable { let reason, detail: String }

  let id: String?
  let error: Problem

  enum CodingKeys: String, CodingKey { case id, error }

  init(id: String?, reason: String, detail: String) {
    self.id = id
    error = Problem(reason: reason, detail: detail)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(error, forKey: .error)
  }
}
