import ArabicText
import Foundation
import Records

/// All words of the raw news, as keys, 0 between paragraphs.
struct RawText {
  private(set) var keys: [UInt64] = []

  /// - Throws: `TrainingError` where a file cannot be unpacked.
  init(_ files: [URL]) throws {
    for file in files {
      try NewsText.read(file) { paragraphs in
        for paragraph in paragraphs { append(paragraph) }
      }
    }
  }

  private mutating func append(_ paragraph: String) {
    for word in WordScanner.words(of: CodePointText(paragraph)) { keys.append(word.key) }
    keys.append(0)
  }
}
