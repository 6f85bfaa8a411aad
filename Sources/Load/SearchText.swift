internal import ArabicText

/// The lines of search forms that stand for a text in the search tables.
struct SearchText {
  private(set) var written = ""
  private(set) var folded = ""
  private(set) var stems = ""

  fileprivate mutating func append(_ word: SearchForms) {
    if !written.isEmpty {
      written += " "
      folded += " "
    }
    written += word.written
    folded += word.folded
    stems += word.stems
  }
}

/// Makes the search lines of texts. Words come again and again, so their forms are remembered.
struct SearchTextMaker {
  private var known: [[Unicode.Scalar]: SearchForms] = [:]

  /// Bounds the memory, whatever the corpus: some 30 MB.
  private static let capacity = 100_000

  /// The search lines of `text`.
  mutating func make(_ text: String) -> SearchText {
    var lines = SearchText()
    var word: [Unicode.Scalar] = []
    for scalar in Folding.withoutMarks(text).unicodeScalars {
      if CharacterClass.of(scalar).isWordPart {
        word.append(scalar)
      } else if !word.isEmpty {
        lines.append(forms(of: word))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { lines.append(forms(of: word)) }
    return lines
  }

  private mutating func forms(of word: [Unicode.Scalar]) -> SearchForms {
    if let forms = known[word] { return forms }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    let forms = SearchForms(word)
    known[word] = forms
    return forms
  }
}
