/// A lexicon that cannot be used; the message names file and line.
public struct LexiconError: Error, CustomStringConvertible {
  public let file: String
  public let line: Int
  public let problem: String

  public init(file: String, line: Int, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  public var description: String { "\(file):\(line): \(problem)" }
}
