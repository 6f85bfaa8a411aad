/// Forms of one word, each once, in the order in which they came.
struct FormList {
  private let word: [Unicode.Scalar]
  private(set) var all: [[Unicode.Scalar]] = []

  /// - Parameter word: is no form of its own.
  init(besides word: [Unicode.Scalar]) {
    self.word = word
  }

  mutating func add(_ form: [Unicode.Scalar]) {
    guard !form.isEmpty, form != word, !all.contains(form) else { return }
    all.append(form)
  }
}
