import ArabicText
import Foundation
import Lexicons
import Testing
@testable import Transform

struct NameLexiconTests {
  static let files = [
    "places", "organizations", "persons", "events", "institutions", "nationalities", "person_words",
    "common_words",
    "name_cues",
  ]

  @Test(arguments: files)
  func `a lexicon file is sorted, composed and says where it comes from`(_ name: String) throws {
    let url = NameFixture.lexiconFolder.appendingPathComponent("\(name).tsv")
    let content = try String(contentsOf: url, encoding: .utf8)
    #expect(content.hasPrefix("# "))
    #expect(content.hasSuffix("\n") && !content.contains("\r"))
    let composed = content.precomposedStringWithCanonicalMapping
    let isComposed = content.unicodeScalars.elementsEqual(composed.unicodeScalars)
    #expect(isComposed)
    let rows = content.split(separator: "\n").drop { $0.hasPrefix("#") }.dropFirst()
    let keys = rows.map { Array($0.split(separator: "\t")[0].unicodeScalars.map(\.value)) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
  }

  @Test func `the lexicons are read and know the usual names`() throws {
    let lexicon = try NameFixture.lexicon.get()
    let morocco = try #require(lexicon.entry(withID: "Q1028"))
    #expect(lexicon.entries[morocco].name == "المغرب")
    #expect(lexicon.country(ofNationality: WordKey.of("المغربية")) == morocco)
    #expect(lexicon.traits(of: WordKey.of("وزير")).contains(.office))
    #expect(lexicon.traits(of: WordKey.of("محمد")).contains(.givenName))
    #expect(lexicon.traits(of: WordKey.of("كلمة لا يعرفها أحد")).isEmpty)
  }

  @Test func `a missing lexicon is named`() {
    let folder = URL(fileURLWithPath: "/nowhere")
    #expect(throws: LexiconError.self) { try NameLexicon(folder: folder) }
  }

  @Test func `an unknown class names its file and line`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lexicon-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: NameFixture.lexiconFolder, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "# test\nword\tclass\nكذا\tnothing\n".write(
      to: folder.appendingPathComponent("name_cues.tsv"), atomically: true, encoding: .utf8)
    let error = #expect(throws: LexiconError.self) { try NameLexicon(folder: folder) }
    #expect(error?.line == 3)
    #expect(error?.problem.contains("nothing") == true)
  }

  @Test func `the longest phrase wins in the trie`() {
    var trie = PhraseTrie()
    trie.insert([1, 2, 3], value: 10)
    trie.insert([1], value: 11)
    trie.insert([1], value: 12)
    let one = trie.advance(.root, 1)
    #expect(one?.value == 11)
    let two = one.flatMap { trie.advance($0.position, 2) }
    #expect(two != nil && two?.value == nil)
    #expect(two.flatMap { trie.advance($0.position, 3) }?.value == 10)
    #expect(trie.advance(.root, 2) == nil)
  }
}
