package import Records

/// A word's label: outside every name, or the first or a later word of a name of a type (BIO).
package struct NameLabel: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let outside = NameLabel(rawValue: 0)
  /// The number of labels.
  package static let count = 9

  /// The first word of a name of `type`.
  package static func begin(_ type: EntityType) -> NameLabel {
    NameLabel(rawValue: 1 + 2 * index(of: type))
  }

  /// A later word of a name of `type`.
  package static func inside(_ type: EntityType) -> NameLabel {
    NameLabel(rawValue: 2 + 2 * index(of: type))
  }

  /// The type of the name; `nil` outside.
  package var type: EntityType? { rawValue == 0 ? nil : EntityType.allCases[(rawValue - 1) / 2] }

  /// Whether it is the label of a name's later word.
  package var isInside: Bool { rawValue > 0 && rawValue % 2 == 0 }

  /// Whether this label may stand behind `previous`: a name goes on only with its own type.
  package func mayFollow(_ previous: NameLabel) -> Bool {
    !isInside || previous.rawValue == rawValue || previous.rawValue == rawValue - 1
  }

  private static func index(of type: EntityType) -> Int {
    switch type {
    case .person: 0
    case .organization: 1
    case .location: 2
    case .miscellaneous: 3
    }
  }
}
