import CXML2
import Extract
import Foundation
import Records

/// Measures how fast pages are extracted, beside a plain parse of the same bytes by libxml2.
///
///     swift run -c release extraction-benchmark PAGE.html… [--rounds N]
@main
struct ExtractionBenchmark {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var rounds = 20
    if let flag = arguments.firstIndex(of: "--rounds"), flag + 1 < arguments.count {
      rounds = Int(arguments[flag + 1]) ?? rounds
      arguments.removeSubrange(flag...(flag + 1))
    }
    let pages = try arguments.map {
      try String(contentsOf: URL(fileURLWithPath: $0), encoding: .utf8)
    }
    let bytes = pages.reduce(0) { $0 + $1.utf8.count } * rounds
    print("\(pages.count) pages, \(bytes / rounds / 1000) kB, \(rounds) rounds")
    let extractor = try ArticleExtractor()
    let parse = measure(bytes, rounds) { for page in pages { plainParse(page) } }
    let extract = measure(bytes, rounds) {
      for page in pages {
        _ = try? extractor.extract(
          RawDocument(source: "page", digest: "", content: .html(page)))
      }
    }
    print("libxml2, plain parse  \(rate(parse)) MB/s")
    print("extraction            \(rate(extract)) MB/s")
  }

  /// Megabytes a second of one core, whatever else the machine does.
  private static func measure(_ bytes: Int, _ rounds: Int, _ work: () -> Void) -> Double {
    let start = clock()
    for _ in 0..<rounds { work() }
    return Double(bytes) / 1e6 * Double(CLOCKS_PER_SEC) / Double(clock() - start)
  }

  private static func rate(_ value: Double) -> String { String(format: "%6.1f", value) }

  private static func plainParse(_ page: String) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    var page = page
    page.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        xmlFreeDoc(
          htmlReadMemory($0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", Int32(options)))
      }
    }
  }
}
