import Foundation
import Records
import Testing
import Transform

@testable import fihrist_train

struct MeasureTests {
  private let person = UInt8(NameLabel.begin(.person).rawValue)
  private let place = UInt8(NameLabel.begin(.location).rawValue)

  @Test func `a name counts only with its exact span and type`() {
    var score = NameScore()
    score.add(found: [person, person + 1, 0, place], wanted: [person, 0, 0, place])
    #expect(score[.person].right == 0)
    #expect(score[.location].right == 1)
    #expect(score.all.found == 2 && score.all.wanted == 2)
    #expect(score.all.f1 == 50)
  }

  @Test func `the interval holds the score and narrows to it where all articles are alike`() {
    var score = NameScore()
    score.add(found: [person, place], wanted: [person, person])
    let range = Bootstrap.interval(Array(repeating: score, count: 9))
    #expect(range.lowerBound == score.all.f1 && range.upperBound == score.all.f1)
  }

  @Test func `sentences are read with their names, a stray inside label begins one`() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).conll")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("زار\tO\nسعيد\tB-PER\nفاس\tI-LOC\n\nعاد\tO\n".utf8).write(to: file)
    let corpus = try ConllCorpus(file)
    #expect(corpus.sentences.count == 2)
    #expect(corpus.sentences[0].text == "زار سعيد فاس")
    #expect(corpus.sentences[0].names.map(\.range) == [TextRange(4, 8), TextRange(9, 12)])
    #expect(corpus.sentences[0].names.map(\.type) == [.person, .location])
  }

  @Test func `an article is known again by how its sentences begin`() {
    let sentence = LabelledSentence(
      text: "واحد اثنان ثلاثة أربعة خمسة ستة سبعة", names: [], article: "1")
    let openings = LabelledOpenings([[sentence]])
    #expect(openings.occurs(in: ["أول الكلام واحد اثنان ثلاثة أربعة خمسة ستة ثم غيره"]))
    #expect(!openings.occurs(in: ["واحد اثنان ثلاثة أربعة خمسة سبعة"]))
  }

  @Test func `words are dealt to the same clusters every time`() {
    var text: [UInt64] = []
    for position in 0..<4000 {
      let word = (position * position + position / 7) % 40
      text.append(UInt64(word + 1))
    }
    let matrix = ContextMatrix(Vocabulary(text, atLeast: 2), words: 30, contextWords: 20)
    let vectors = WordVectors(matrix, seed: 7)
    let first = WordClusters.assign(vectors, clusters: 5, rounds: 4, seed: 1)
    #expect(first == WordClusters.assign(vectors, clusters: 5, rounds: 4, seed: 1))
    #expect(Set(first).count > 1)
  }
}
