import CZlib
import Extract
import Foundation
import Records

/// Files made for a test, and what is read from them.
enum FileFixture {
  /// What `bytes` in a file called `name` hold: sources of documents, and sources and reasons of
  /// rejections.
  static func read(_ bytes: [UInt8], name: String) throws -> [String] {
    try outcomes(bytes, name: name).map(said)
  }

  static func said(_ outcome: Result<RawDocument, Rejection>) -> String {
    switch outcome {
    case .success(let document): document.source
    case .failure(let rejection): "\(rejection.source) \(rejection.reason.rawValue)"
    }
  }

  static func outcomes(
    _ bytes: [UInt8], name: String
  ) throws -> [Result<RawDocument, Rejection>] {
    let folder = try TemporaryFolder()
    return outcomes(path: try folder.write(bytes, to: name))
  }

  /// What the file at `path` holds; its format is told as for a file in a folder.
  static func outcomes(path: String) -> [Result<RawDocument, Rejection>] {
    guard let listing = try? SourceWalker.walk([path]) else { return [] }
    var outcomes = listing.rejections.map { Result<RawDocument, Rejection>.failure($0) }
    for file in listing.files {
      var reader = DocumentReader(file)
      while let outcome = reader.next() { outcomes.append(outcome) }
    }
    return outcomes
  }

  /// `bytes` packed as gzip does.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var (stream, input) = (z_stream(), bytes)
    var output = [UInt8](repeating: 0, count: bytes.count / 2 + 4096)
    let size = Int32(MemoryLayout<z_stream>.size)
    deflateInit2_(&stream, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    let count = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END, "the buffer is too small")
        return target.count - Int(stream.avail_out)
      }
    }
    deflateEnd(&stream)
    return Array(output[..<count])
  }
}
