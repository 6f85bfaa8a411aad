import ArgumentParser
import Extract
import Foundation
import Pipeline
import Records
import Transform

@main
struct FihristCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "fihrist", subcommands: [Annotate.self])
}

struct Annotate: ParsableCommand {
  func run() throws {
    let extractor = try ArticleExtractor()
    let annotator = try ArticleAnnotator(lexicons: URL(fileURLWithPath: "Sources/Transform/Resources/lexicons"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    while let line = readLine() {
      guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let id = object["id"] as? String
      else { continue }
      let content: RawDocument.Content =
        if let body = object["body"] as? String { .body(body) } else { .text(object["text"] as? String ?? "") }
      let article = try extractor.extract(
        RawDocument(source: id, digest: "", content: content, published: object["published"] as? String))
      let data = try encoder.encode(AnnotateAnswer(id: id, annotator.annotate(article)))
      FileHandle.standardOutput.write(data + Data("\n".utf8))
    }
  }
}
