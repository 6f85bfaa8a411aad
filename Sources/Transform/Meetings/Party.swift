/// Somebody who may take part in a meeting, as a sentence names them.
struct Party {
  enum Kind {
    case person
    /// An office that stands for its holder.
    case office
    case body
    /// "وفدا", "وزراء": several who are not named.
    case group
  }

  /// What stands before it.
  enum Link {
    case bare
    /// "مع"; "بين".
    case with, between
    /// ب; ل.
    case by, to
    /// "من قبل".
    case from
    case other
  }

  let kind: Kind
  /// Its words, those of offices and courtesies beside the name included.
  var words: Range<Int>
  /// Index into the entities; `nil` where none is known.
  var entity: Int?
  /// The name or the words that stand for it.
  var name: String
  /// Where it begins inside its first word; `nil` where its name or office tells.
  var start: Int?
  var link = Link.bare
  /// Whether و stands before it.
  var isJoined = false

  /// Whether it may be who acts: no preposition stands before it.
  var isBare: Bool { link == .bare }
}
