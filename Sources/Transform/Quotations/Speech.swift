import ArabicText
import Records

/// An article made ready for finding who says what: cues, names and quoted stretches.
struct Speech {
  let prepared: PreparedArticle
  let mentions: [Mention]
  let entities: [Entity]
  let roles: [Role]
  /// The offices of the text, and for whom those without a name stand.
  let stated: StatedOffices
  let holders: OfficeHolders
  /// For each word what it is to ascribed speech.
  let cues: [SpeechWord]
  let quoted: [QuotedWords]

  init(
    _ prepared: PreparedArticle, _ names: ResolvedNames, _ roles: [Role],
    _ stated: StatedOffices, _ holders: OfficeHolders, _ lexicon: QuotationLexicon
  ) {
    self.prepared = prepared
    mentions = names.mentions
    entities = names.entities
    self.roles = roles
    self.stated = stated
    self.holders = holders
    cues = lexicon.cues(of: prepared.words, in: prepared.text)
    quoted = Self.quoted(prepared)
  }

  var text: CodePointText { prepared.text }
  var words: [Word] { prepared.words }

  /// The sentence in which the word at `index` stands.
  func sentence(of index: Int) -> Int {
    prepared.sentenceWords.partitioned { $0.upperBound > index }
  }

  /// The first of `words` in `range` that begins at or behind `position`.
  func word(from position: Int, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.start < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The indexes of the words of `range` inside `sentence`.
  func words(in range: TextRange, of sentence: Int) -> Range<Int> {
    let all = prepared.sentenceWords[sentence]
    let first = word(from: range.start, in: all)
    return first..<max(first, word(from: range.end, in: all))
  }

  /// Whether the word at `index` stands between quotation marks.
  func isQuoted(_ index: Int) -> Bool {
    let position = words[index].range.start
    var (low, high) = (0, quoted.count)
    while low < high {
      let middle = (low + high) / 2
      if quoted[middle].range.end <= position { low = middle + 1 } else { high = middle }
    }
    return low < quoted.count && quoted[low].range.contains(position)
  }

  /// The mention with the code point at `position` in it.
  func mention(at position: Int) -> Mention? {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.end <= position { low = middle + 1 } else { high = middle }
    }
    return low < mentions.count && mentions[low].range.contains(position) ? mentions[low] : nil
  }

  /// Whether a comma, semicolon or dash stands right before the word at `index`.
  func isAfterPause(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    var position = words[index].range.start - 1
    while position >= words[index - 1].range.end {
      switch text[position] {
      case "،", ",", "؛", ";", "-", "–", "—", ".", "…": return true
      default: position -= 1
      }
    }
    return false
  }

  /// Whether the words before and at `index` stand in one sentence with only blanks between.
  func isBehindBlank(_ index: Int) -> Bool {
    guard index > 0, index < words.count else { return false }
    return text.scalars[words[index - 1].range.end..<words[index].range.start].allSatisfy {
      CharacterClass.of($0).isBlank
    }
  }

  private static func quoted(_ prepared: PreparedArticle) -> [QuotedWords] {
    var found: [QuotedWords] = []
    var first = 0
    for block in prepared.article.blocks where first < prepared.sentences.count {
      var last = first
      while last < prepared.sentences.count, block.range.contains(prepared.sentences[last].range) {
        last += 1
      }
      found += QuotePairs.find(
        in: prepared.text, block: block.range, sentences: Array(prepared.sentences[first..<last]))
      first = last
    }
    return found
  }
}
