internal import ArabicText
internal import CSQLite

/// Makes the tokens of a text for a search table: at each word's place the word and its forms.
final class SearchTokenMaker {
  /// Flags, token, first byte in the text, first byte after it; answers a result code.
  typealias Receiver = (Int32, [UInt8], Int32, Int32) -> Int32

  /// What a word adds at its own place and at its neighbours'.
  private struct Additions {
    let forms: [[UInt8]]
    let isServant: Bool
    /// The forms of the name behind عبد, where the word is both (عبدالرحمن → الرحمن).
    let served: [[UInt8]]
  }

  private let forms: SearchForms
  /// Words come again and again.
  private var known: [[UInt8]: Additions] = [:]
  private let servant: [UInt8]

  /// So many bytes has a word at most; what is longer is no word, and gets no forms.
  private static let longest = 160

  /// Bounds the memory, whatever the corpus: some 50 MB.
  private static let capacity = 60_000

  init(_ forms: SearchForms) {
    self.forms = forms
    servant = Self.bytes(SearchForms.servantForm)
  }

  /// A word's forms depend on no word further off than this.
  static let reach = 2 * mostPieces

  /// Sends the tokens of `words` at `indices` in order; answers the first result that is not `SQLITE_OK`.
  ///
  /// - Parameter words: with the `reach` words before and behind those that are sent.
  /// - Parameter text: what the words were cut from.
  func send(
    _ words: [CutWord], at indices: Range<Int>, of text: UnsafeRawBufferPointer,
    to receive: Receiver
  ) -> Int32 {
    let places = self.places(of: words, in: text)
    for index in indices {
      let word = words[index]
      var code = receive(0, word.token, word.start, word.end)
      for form in places[index] where code == SQLITE_OK {
        code = receive(FTS5_TOKEN_COLOCATED, form, word.start, word.end)
      }
      guard code == SQLITE_OK else { return code }
    }
    return SQLITE_OK
  }

  /// For each word the forms that are added at its place.
  private func places(of words: [CutWord], in text: UnsafeRawBufferPointer) -> [[[UInt8]]] {
    let additions = words.map { self.additions(of: $0.token) }
    var places = additions.map(\.forms)
    for index in words.indices {
      if !additions[index].served.isEmpty { divide(index, additions[index], words, &places) }
      if additions[index].isServant, index + 1 < words.count {
        let joined = forms.joined(Self.scalars(words[index + 1].token)).map(Self.bytes)
        add(joined, at: [index, index + 1], words, &places)
      }
    }
    for pieces in Self.pieces(of: words, in: text) {
      let whole = Array(words[pieces].map(\.token).joined())
      add([whole] + self.additions(of: whole).forms, at: Array(pieces), words, &places)
    }
    return places
  }

  /// The runs of words between which nothing but invisible marks stands: each run is one word to a
  /// reader. A run of very many is none.
  private static func pieces(
    of words: [CutWord], in text: UnsafeRawBufferPointer
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in words.indices.dropFirst()
    where isHidden(text[Int(words[index - 1].end)..<Int(words[index].start)]) {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index - 1..<index + 1)
      }
    }
    return runs.filter { $0.count <= mostPieces }
  }

  private static let mostPieces = 8

  /// Puts عبد and the name that is written on to it where they would stand if written apart, for
  /// whoever types a phrase: with a word before, and with a word after.
  private func divide(
    _ index: Int, _ word: Additions, _ words: [CutWord], _ places: inout [[[UInt8]]]
  ) {
    add([servant], at: [index - 1, index], words, &places)
    add(word.served, at: [index, index + 1], words, &places)
  }

  private func add(
    _ forms: [[UInt8]], at indices: [Int], _ words: [CutWord], _ places: inout [[[UInt8]]]
  ) {
    for index in indices where words.indices.contains(index) {
      for form in forms where form != words[index].token && !places[index].contains(form) {
        places[index].append(form)
      }
    }
  }

  private func additions(of token: [UInt8]) -> Additions {
    guard token.count <= Self.longest else {
      return Additions(forms: [], isServant: false, served: [])
    }
    if let additions = known[token] { return additions }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    let word = Self.scalars(token)
    let additions = Additions(
      forms: forms.forms(of: word).map(Self.bytes), isServant: forms.isServant(word),
      served: forms.servedName(in: word).map(Self.bytes))
    known[token] = additions
    return additions
  }

  /// Whether a gap between two words is nothing but invisible marks.
  private static func isHidden(_ gap: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard let first = gap.first, first >= 0x80 else { return false }
    return scalars(Array(gap)).allSatisfy { CharacterClass.of($0) == .invisible }
  }

  private static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  private static func bytes(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    return bytes
  }
}
