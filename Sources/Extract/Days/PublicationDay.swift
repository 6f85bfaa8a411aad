import ArabicText
import Records

/// The day of publication, decided from what speaks for it.
///
/// The evidence is believed in the order of `Article.PublishedBasis`:
///
/// | basis | what states the day |
/// |---|---|
/// | metadata | a field beside the text, else JSON-LD or `<meta>` of the page's own article |
/// | page | a line or `<time>` beside the headline or the text |
/// | url | the address |
/// | dateline | the dateline |
/// | text | a sentence in which today's weekday, its date and its year agree |
///
/// Three rules change that order. An instant in UTC gives way to a local day that it may fall on. A date
/// in numbers of unknown order is read day first, unless other evidence has the other reading; where
/// nothing decides, or other evidence has neither, only the bounds are known. Evidence that is more
/// than a day off is kept beside the day.
struct PublicationDay: Equatable {
  /// What one kind of evidence states.
  struct Evidence {
    let basis: Article.PublishedBasis
    let stated: StatedDay
  }

  private(set) var day: CivilDay?
  private(set) var basis: Article.PublishedBasis?
  /// The bounds, where the day is not known; each `nil` where nothing sets it.
  private(set) var (earliest, latest): (CivilDay?, CivilDay?)
  /// Evidence that contradicts the day.
  private(set) var dispute: Article.DayStatement?

  /// - Parameters:
  ///   - evidence: in the order in which it is believed.
  ///   - address: what the address says, for its bounds.
  ///   - year: that the text calls the current one.
  ///   - update: the day of a later change; publication was not after it.
  init(
    _ evidence: [Evidence], address: AddressDay? = nil, year: Int? = nil, update: CivilDay? = nil
  ) {
    guard let first = evidence.first else {
      earliest =
        address?.first ?? year.flatMap { CivilDay(year: $0, month: 1, day: 1) }
      let last = address?.last ?? year.flatMap { CivilDay(year: $0, month: 12, day: 31) }
      latest = [last, update].compactMap { $0 }.min()
      if let from = earliest, let to = latest, from > to { (earliest, latest) = (nil, nil) }
      return
    }
    let others = evidence.dropFirst()
    if let local = others.first(where: { Self.isLocal($0, first) }) {
      (day, basis) = (local.stated.day, local.basis)
    } else if let swapped = first.stated.swapped {
      decide(first, swapped, others)
    } else {
      (day, basis) = (first.stated.day, first.basis)
    }
    guard let day else { return }
    let contrary = evidence.first { $0.stated.distance(to: day) > 1 }
    dispute = contrary.map { Article.DayStatement(day: $0.stated.day.iso, basis: $0.basis) }
  }

  /// Whether `other` is the local day of the instant that `first` states.
  private static func isLocal(_ other: Evidence, _ first: Evidence) -> Bool {
    first.stated.utcHour != nil && other.stated.utcHour == nil && other.stated.swapped == nil
      && other.stated.day != first.stated.day && other.basis != first.basis
      && first.stated.mayFall(on: other.stated.day)
  }

  /// Decides between the two readings of a date in numbers.
  private mutating func decide(
    _ first: Evidence, _ swapped: CivilDay, _ others: ArraySlice<Evidence>
  ) {
    let certain = others.first { $0.stated.swapped == nil }
    let readings = [first.stated.day, swapped]
    if let certain {
      let near = readings.first { abs($0.number - certain.stated.day.number) <= 1 }
      guard near == nil else {
        (day, basis) = (near, first.basis)
        return
      }
    } else if !first.stated.isUndecided {
      (day, basis) = (first.stated.day, first.basis)
      return
    }
    let all = readings + [certain?.stated.day].compactMap { $0 }
    (earliest, latest) = (all.min(), all.max())
  }
}
