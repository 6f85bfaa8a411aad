import Testing

@testable import Transform

@Suite struct WordTableTests {
  @Test
  func `a table gives back what was put in and nothing for other words`() {
    var facts = WordFacts()
    facts.fine = 700
    facts.silver = 4095
    facts.frequency = 80
    let words = (1...3000).map { number -> (key: UInt64, facts: WordFacts) in
      facts.middle = UInt16(number % 256)
      return (FeatureHash.pair(UInt64(number), 1), facts)
    }
    let table = WordTable(TaggerBytes(WordTable.encode(words)))
    for (key, facts) in words { #expect(table.facts(of: key) == facts) }
    #expect(table.facts(of: FeatureHash.pair(3001, 1)) == WordFacts())
  }
}
