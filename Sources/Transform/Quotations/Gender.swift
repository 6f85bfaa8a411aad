/// The grammatical gender of a verb or of a person.
enum Gender: Sendable {
  case masculine, feminine
}
