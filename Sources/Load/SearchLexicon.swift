internal import ArabicText
public import Foundation
internal import Lexicons

/// The words that the forms of the search tables depend on, as they came with the program.
public struct SearchLexicon: Sendable {
  let forms: SearchForms

  private static let file = "search_words.tsv"

  /// The folder of the lexicon.
  ///
  /// - Throws: `ResourceError` where it is not beside the program.
  public static func folder() throws -> URL {
    try ResourceFolder.locate(module: "Load").appendingPathComponent("lexicons")
  }

  /// Reads the lexicon, once: a run that is under way while another version is installed keeps its own.
  ///
  /// - Throws: where it cannot be read.
  public static func prepare() throws { _ = try shipped.get() }

  static let shipped = Result { try SearchLexicon(in: folder()) }

  private init(in folder: URL) throws {
    var words = SearchWords()
    for row in try LexiconTable(Self.file, in: folder, columns: ["word", "kind"]).rows {
      words.add(row["word"], try row.value("kind"))
    }
    forms = SearchForms(words)
  }
}
