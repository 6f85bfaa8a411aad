import Extract
public import Foundation
import Records

/// The stateless stage: JSON Lines in, JSON Lines out, in input order, in constant memory.
public struct AnnotateStream: Sendable {
  /// Records annotated at once: enough to keep the cores busy, few enough to hold.
  private static let batchSize = 64
  /// Nor more bytes of records than this, but for a single one: a bound on memory.
  private static let batchBytes = 4 << 20

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
      let batch = try Self.batch(of: &records)
      guard !batch.isEmpty else { return }
      let lines = await batch.mapConcurrently(jobs: jobs) { answer($0.record) }
      try write(lines.reduce(into: Data()) { $0 += $1 })
    }
  }

  private static func batch(of records: inout RecordStream) throws -> [RecordStream.Entry] {
    var (batch, bytes): ([RecordStream.Entry], Int) = ([], 0)
    while batch.count < batchSize, bytes < batchBytes, let entry = try records.next() {
      batch.append(entry)
      bytes += entry.byteCount
    }
    return batch
  }

  /// The line that answers one record, with its line feed.
  ///
  /// - Parameter record: the bytes of a JSON object.
  public func answer(record: [UInt8]) -> Data {
    answer(
      Result { () throws(RecordDecoder.Failure) in
        try RecordDecoder(fields: .contract).decode(record, digest: "", file: nil)
      })
  }

  private func answer(_ record: Result<RecordDecoder.Record, RecordDecoder.Failure>) -> Data {
    switch record {
    case .failure(let failure):
      return Self.line(AnnotateError(id: failure.id, failure.reason, failure.detail))
    case .success(let record):
      do {
        let answer = AnnotateAnswer(id: record.id, try stages.annotate(record.document))
        return Self.line(answer, id: record.id)
      } catch {
        return Self.line(AnnotateError(id: record.id, error.reason, error.detail))
      }
    }
  }

  private static func line(_ answer: AnnotateAnswer, id: String) -> Data {
    do { return try encoded(answer) } catch {
      // A number that JSON cannot hold: a fault of the program, which must not end the stream.
      return line(AnnotateError(id: id, .unfit, "The answer cannot be written: \(error)."))
    }
  }

  /// Strings alone, which JSON can always hold.
  private static func line(_ error: AnnotateError) -> Data {
    (try? encoded(error)) ?? Data(#"{"error":{"detail":"","reason":"unfit"},"id":null}\#n"#.utf8)
  }

  /// Keys are sorted: the same answer has the same bytes.
  private static func encoded(_ answer: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    return try encoder.encode(answer) + Data("\n".utf8)
  }
}

/// The answer to a record that could not go on.
struct AnnotateError: Encodable {
  struct Problem: Encodable { let reason, detail: String }

  let id: String?
  let error: Problem

  enum CodingKeys: String, CodingKey { case id, error }

  init(id: String?, _ reason: Rejection.Reason, _ detail: String) {
    self.id = id
    error = Problem(reason: reason.rawValue, detail: detail)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(error, forKey: .error)
  }
}
