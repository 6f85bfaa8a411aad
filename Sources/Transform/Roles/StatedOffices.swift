import ArabicText
import Records

/// The offices of an article and the person's name that each stands beside.
struct StatedOffices {
  /// In the text's order, disjoint.
  let offices: [Office]
  /// For each person's name with offices beside it: these, in the text's order.
  private let beside: [Int: [Int]]
  /// For each office the name beside it.
  private let holders: [Int?]

  init(_ text: NameText, spans: [NameSpan]) {
    let divided = DualOffices(text, OfficeScanner(text, spans: spans).offices(), spans: spans)
    let scanned = divided.offices
    var holders = [Int?](repeating: nil, count: scanned.count)
    var apposition = OfficeApposition(text, scanned, spans: spans)
    var found: [Int: [Int]] = [:]
    for (office, span) in divided.holders.sorted(by: { $0.key < $1.key }) {
      holders[office] = span
      found[span, default: []].append(office)
    }
    for (index, span) in spans.enumerated() where span.type == .person {
      let before = apposition.before(span).filter { holders[$0] == nil }
      for office in before { holders[office] = index }
      found[index, default: []] += before
    }
    for (index, span) in spans.enumerated() where span.type == .person {
      let behind = apposition.behind(span).filter { holders[$0] == nil }
      for office in behind { holders[office] = index }
      found[index, default: []] += behind
    }
    offices = apposition.offices
    for (index, office) in offices.enumerated() where holders[index] == nil {
      guard let span = Self.incumbent(of: office, text, spans) else { continue }
      holders[index] = span
      found[span, default: []].append(index)
    }
    self.holders = holders
    beside = found.filter { !$0.value.isEmpty }
  }

  /// "شغل X منصب وزير التجهيز": the person whom the sentence names first.
  private static func incumbent(
    of office: Office, _ text: NameText, _ spans: [NameSpan]
  ) -> Int? {
    let first = office.words.lowerBound
    guard first > 0, text.reading(of: first - 1, with: .post) != nil else { return nil }
    let sentence = text.sentenceOf[first]
    let end = spans.partitioned { $0.words.lowerBound >= first }
    return spans.indices[max(0, end - memory)..<end].first {
      spans[$0].type == .person && text.sentenceOf[spans[$0].words.lowerBound] == sentence
    }
  }

  /// How many names back a person is looked for.
  private static let memory = 16

  /// The offices beside the name `span`.
  func offices(beside span: Int) -> [Int] { beside[span] ?? [] }

  /// The name beside the office.
  func holder(of office: Int) -> Int? { holders[office] }

  /// The names with offices beside them, in the text's order.
  var byName: [(span: Int, offices: [Int])] {
    beside.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The office that begins with `word`.
  func office(at word: Int) -> Int? {
    let index = offices.partitioned { $0.words.lowerBound >= word }
    return index < offices.count && offices[index].words.lowerBound == word ? index : nil
  }

  /// The offices that begin in `words`.
  func range(in words: Range<Int>) -> Range<Int> {
    let first = offices.partitioned { $0.words.lowerBound >= words.lowerBound }
    return first..<max(first, offices.partitioned { $0.words.lowerBound >= words.upperBound })
  }
}
