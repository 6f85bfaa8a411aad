import Extract
import Foundation

/// What libFuzzer calls with every input: a file is written, read and extracted as a night does it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzedFile.shared.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// A file of the fuzzer's own, in memory where the system has a place for that.
struct FuzzedFile: Sendable {
  static let shared = FuzzedFile()

  private let folder: String
  private let extractor: ArticleExtractor

  private init() {
    let memory = FileManager.default.isWritableFile(atPath: "/dev/shm")
    folder = (memory ? "/dev/shm" : NSTemporaryDirectory()) + "/fihrist-fuzz-\(getpid())"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      extractor = try ArticleExtractor()
    } catch {
      fatalError("the fuzzer cannot start: \(error)")
    }
  }

  /// Reads `bytes` under the name that they look like, and extracts every document.
  func read(_ bytes: [UInt8]) {
    let path = folder + "/input." + Self.ending(bytes)
    guard let file = fopen(path, "w") else { fatalError("cannot write \(path)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    defer { unlink(path) }
    guard let listing = try? SourceWalker.walk([path]) else { return }
    for file in listing.files {
      var reader = DocumentReader(file)
      while let outcome = reader.next() {
        if case .success(let document) = outcome, let article = try? extractor.extract(document) {
          Self.check(article.text, article.blocks.map(\.range.end))
        }
      }
    }
  }

  private static func ending(_ bytes: [UInt8]) -> String {
    switch bytes.first {
    case UInt8(ascii: "{"): "jsonl"
    case UInt8(ascii: "["): "json"
    case UInt8(ascii: "i"): "csv"
    case UInt8(ascii: "F"): "mhtml"
    case UInt8(ascii: "f"): "arc"
    case UInt8(ascii: "W"), 0x1F: "warc"
    case UInt8(ascii: "T"): "txt"
    default: "html"
    }
  }

  /// What every article promises.
  private static func check(_ text: String, _ ends: [Int]) {
    precondition(ends == ends.sorted(), "the lines are out of order")
    precondition(ends.last ?? 0 <= text.unicodeScalars.count, "a line ends behind the text")
  }
}
