/// The grammatical gender of a verb or of a person.
enum Gender: String, Sendable {
  case masculine = "m"
  case feminine = "f"
}
