import ArabicText
import Records

/// The words of one sentence as tokens: words that mix letters and digits ("14h30", "1436هـ") are cut.
struct TimeTokens {
  /// A word, or the letters or digits of one.
  private struct Piece {
    let range: TextRange
    let key: UInt64
    /// The word, where the piece is a whole one.
    var word: Word?
    /// Where its digits begin; `nil` where it is no number.
    var digits: Int?
  }

  let text: CodePointText
  private var tokens: [TimeToken?] = []
  /// The gaps before the pieces, with or without a token.
  private var gaps: [TimeGap] = []
  private var ranges: [TextRange] = []
  /// For each piece the last one before it that tells of what will be; −100 where there is none.
  private var future: [Int] = []

  init(_ text: CodePointText, _ words: ArraySlice<Word>, _ lexicon: TimeLexicon) {
    self.text = text
    let pieces = Self.pieces(words, text)
    let keys = pieces.map(\.key)
    tokens.reserveCapacity(pieces.count)
    ranges = pieces.map(\.range)
    var last = -100
    for index in pieces.indices {
      gaps.append(index == 0 ? .other : Self.gap(ranges[index - 1].end, ranges[index].start, text))
      let token = token(at: index, pieces, keys, lexicon)
      future.append(last)
      if isFuture(token, pieces[index]) { last = index }
      tokens.append(token)
    }
  }

  /// The number of pieces.
  var count: Int { tokens.count }

  /// The token that begins with the piece at `index`; `nil` where it is of no use to a time.
  subscript(index: Int) -> TimeToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// What stands before the piece at `index`; `.other` at both ends of the sentence.
  func gap(before index: Int) -> TimeGap {
    gaps.indices.contains(index) ? gaps[index] : .other
  }

  /// The range of the piece at `index`.
  func range(_ index: Int) -> TextRange? {
    ranges.indices.contains(index) ? ranges[index] : nil
  }

  /// The token at `index` where only white space, or nothing, stands before it and no proclitic.
  func next(_ index: Int) -> TimeToken? {
    guard gap(before: index).isOpen, let token = self[index], token.start == token.wordStart
    else { return nil }
    return token
  }

  /// Whether `next` has `role`.
  func next(_ index: Int, is role: TimeRole) -> Bool { next(index)?.has(role) == true }

  /// The token that ends right before the piece at `index`, a phrase of up to four words included.
  func before(_ index: Int) -> TimeToken? {
    guard gap(before: index).isOpen else { return nil }
    for start in stride(from: index - 4, to: index, by: 1) {
      if let token = self[start], start + token.count == index { return token }
    }
    return nil
  }

  /// Whether the token right before `index` has `role`.
  func before(_ index: Int, is role: TimeRole) -> Bool { before(index)?.has(role) == true }

  /// Whether the token at `index`, with whatever stands before it, has `role`.
  func has(_ index: Int, _ role: TimeRole) -> Bool { self[index]?.has(role) == true }

  /// Whether a word of the sentence, at most a dozen before `index`, tells of what will be.
  func isFuture(before index: Int) -> Bool {
    future.indices.contains(index) && index - future[index] <= 12
  }

  private mutating func token(
    at index: Int, _ pieces: [Piece], _ keys: [UInt64], _ lexicon: TimeLexicon
  ) -> TimeToken? {
    let piece = pieces[index]
    if let digits = piece.digits { return number(at: index, piece, digits: digits) }
    let tail = keys[(index + 1)...]
    func made(_ cue: TimeCue, _ count: Int, _ offset: Int) -> TimeToken {
      let start = piece.range.start
      let isJoined = offset > 0 && (text[start] == "و" || text[start] == "ف")
      return TimeToken(
        start: start + offset, wordStart: start, end: pieces[index + count - 1].range.end,
        count: count, gap: gaps[index], isJoined: isJoined,
        hasPreposition: offset > (isJoined ? 1 : 0), cue: cue, number: nil, digits: 0,
        hasArticle: false)
    }
    if let (cue, count) = lexicon.cue(piece.key, then: tail) { return made(cue, count, 0) }
    guard let word = piece.word else { return nil }
    switch text[word.range.start] {
    case "و", "ف", "ب", "ل", "ك":
      for split in Proclitics.splits(of: word, in: text) {
        if let (cue, count) = lexicon.cue(split.key, then: tail) {
          return made(cue, count, split.length)
        }
      }
    default: break
    }
    return nil
  }

  /// A number with the proclitics and the article written on it ("و26", "الـ29").
  private func number(at index: Int, _ piece: Piece, digits first: Int) -> TimeToken? {
    guard piece.range.end - first <= 9 else { return nil }
    var value = 0
    for position in first..<piece.range.end {
      value = value * 10 + Int(text[position].properties.numericValue ?? 0)
    }
    let prefix = NumberPrefix(piece.range.start..<first, text)
    return TimeToken(
      start: prefix?.article ?? first, wordStart: piece.range.start, end: piece.range.end,
      count: 1, gap: gaps[index], isJoined: prefix?.isJoined ?? false,
      hasPreposition: prefix?.hasPreposition ?? false, cue: TimeCue(), number: value,
      digits: piece.range.end - first, hasArticle: prefix?.article != nil)
  }

  private func isFuture(_ token: TimeToken?, _ piece: Piece) -> Bool {
    if let token, token.has(.future) { return true }
    guard token?.has(.noFuture) != true, let word = piece.word, word.range.count >= 5 else {
      return false
    }
    var place = word.range.start
    if text[place] == "و" || text[place] == "ف" { place += 1 }
    guard text[place] == "س", word.range.end - place >= 5 else { return false }
    switch text[place + 1] {
    // A radical, not the long vowel of "سياسة" and of names ("ستاموس"), follows.
    case "ي", "ت", "ن": return text[place + 2] != "ا"
    default: return false
    }
  }

  private static func pieces(_ words: ArraySlice<Word>, _ text: CodePointText) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(words.count)
    for word in words {
      if word.isNumber {
        pieces.append(Piece(range: word.range, key: word.key, digits: word.range.start))
        joinArticle(&pieces, text)
      } else if word.isArabic || !hasDigit(word, text) {
        pieces.append(Piece(range: word.range, key: word.key, word: word))
      } else {
        cut(word, text, into: &pieces)
      }
    }
    return pieces
  }

  /// Cuts a word between letters and digits; proclitics and the article stay with the digits.
  private static func cut(_ word: Word, _ text: CodePointText, into pieces: inout [Piece]) {
    var start = word.range.start
    while start < word.range.end {
      let isDigit = CharacterClass.of(text[start]) == .digit
      var end = start + 1
      while end < word.range.end, (CharacterClass.of(text[end]) == .digit) == isDigit { end += 1 }
      var piece = Piece(
        range: TextRange(start, end), key: WordKey.of(text.scalars[start..<end]),
        digits: isDigit ? start : nil)
      if isDigit, start > word.range.start, let letters = pieces.last,
        NumberPrefix(letters.range.start..<start, text) != nil
      {
        pieces.removeLast()
        piece = Piece(range: TextRange(letters.range.start, end), key: piece.key, digits: start)
      }
      pieces.append(piece)
      start = end
    }
  }

  /// Joins an article that stands apart to the number at the end ("الـ 72").
  private static func joinArticle(_ pieces: inout [Piece], _ text: CodePointText) {
    guard pieces.count > 1, let digits = pieces.last else { return }
    let letters = pieces[pieces.count - 2]
    guard letters.range.count <= 5, digits.range.start - letters.range.end <= 2,
      NumberPrefix(letters.range.start..<letters.range.end, text)?.article != nil,
      gap(letters.range.end, digits.range.start, text) == .blank
    else { return }
    pieces.removeLast(2)
    pieces.append(
      Piece(
        range: TextRange(letters.range.start, digits.range.end), key: digits.key,
        digits: digits.range.start))
  }

  private static func hasDigit(_ word: Word, _ text: CodePointText) -> Bool {
    (word.range.start..<word.range.end).contains { CharacterClass.of(text[$0]) == .digit }
  }

  private static func gap(_ end: Int, _ start: Int, _ text: CodePointText) -> TimeGap {
    guard start > end else { return .none }
    guard start - end <= 6 else { return .other }
    var gap = TimeGap.blank
    for position in end..<start {
      let scalar = text[position]
      guard !CharacterClass.of(scalar).isBlank else { continue }
      guard gap == .blank else { return .other }
      switch scalar {
      case "/", "\\": gap = .slash
      case "-", "–", "—", "−", "ـ": gap = .dash
      case ":": gap = .colon
      case ".", "\u{066B}": gap = .dot
      case ",", "،", "\u{066C}": gap = .comma
      case "(": gap = .openBracket
      case ")": gap = .closeBracket
      default: gap = .other
      }
    }
    return gap
  }
}
