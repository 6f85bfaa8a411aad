import Digests
internal import Foundation
public import Records

/// Reads the documents of a file, one after the other; memory holds one at a time.
public struct DocumentReader {
  /// The largest document that is read, in bytes.
  public static let limit = 16 << 20

  private enum State {
    case unopened
    case records(RecordFileReader)
    case atEnd
  }

  private let file: SourceFile
  private var state = State.unopened

  public init(_ file: SourceFile) {
    self.file = file
  }

  /// The next document in the file's order, or the reason why there is none; `nil` behind the last.
  public mutating func next() -> Result<RawDocument, Rejection>? {
    switch state {
    case .atEnd: return nil
    case .records(var reader):
      // The state must not hold a second copy while the reader moves on.
      state = .atEnd
      let outcome = reader.next()
      if outcome != nil { state = .records(reader) }
      return outcome
    case .unopened:
      state = .atEnd
      return first()
    }
  }

  private mutating func first() -> Result<RawDocument, Rejection>? {
    do {
      let open = try OpenFile(file.path)
      guard try open.status().kind == .file else {
        return .failure(Self.rejection(file, .notAFile, "No regular file any more."))
      }
      switch file.format {
      case .text: return Self.document(file, open)
      case .jsonLines: state = .records(try RecordFileReader(file, open))
      }
    } catch {
      return .failure(Self.rejection(file, .unreadable, "Cannot be read: \(error)."))
    }
    return next()
  }

  /// A text file as a document; read a second time where it changed meanwhile.
  private static func document(_ file: SourceFile, _ open: OpenFile) -> Result<
    RawDocument, Rejection
  > {
    do {
      guard let bytes = try whole(open) ?? whole(OpenFile(file.path)) else {
        return .failure(rejection(file, .unreadable, "It was being written while it was read."))
      }
      guard bytes.count <= limit else {
        return .failure(rejection(file, .tooLarge, "More than \(limit >> 20) MiB."))
      }
      let digest = ContentDigest.of(bytes)
      return .success(RawDocument(source: file.source, digest: digest, content: .file(bytes)))
    } catch {
      return .failure(rejection(file, .unreadable, "Cannot be read: \(error)."))
    }
  }

  /// All bytes, one more than the limit at most; `nil` where the file changed while it was read.
  private static func whole(_ file: OpenFile) throws(SystemError) -> [UInt8]? {
    let before = try file.status()
    guard before.size <= limit else { return try file.read(atMost: limit + 1) }
    let bytes = try file.read(atMost: before.size + 1)
    return try file.status() == before && bytes.count == before.size ? bytes : nil
  }

  static func rejection(
    _ file: SourceFile, _ reason: Rejection.Reason, _ detail: String
  ) -> Rejection {
    Rejection(source: file.source, stage: .read, reason: reason, detail: detail)
  }
}
