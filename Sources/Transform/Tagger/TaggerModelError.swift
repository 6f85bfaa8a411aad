/// A tagger's model that cannot be used; the message names the file.
package struct TaggerModelError: Error, CustomStringConvertible {
  package let file: String
  package let problem: String

  package var description: String {
    "the model \(file) \(problem); reinstall Fihrist or build the model anew with `make model`"
  }
}
