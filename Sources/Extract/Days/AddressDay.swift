internal import Foundation
import ArabicText

/// What the address of an article says of its day: "/2018/03/15/", "/20180315-slug".
///
/// Numbers of articles look like days, too: eight digits alone at the end of an address are none,
/// unless a year or the name of a parameter says so.
struct AddressDay: Equatable {
  /// The first and the last day that the address allows; equal where it states the day.
  let first: CivilDay
  let last: CivilDay

  var day: CivilDay? { first == last ? first : nil }

  /// - Returns: `nil` where `address` states neither a day nor a month.
  init?(_ address: String) {
    let rest = address.range(of: "://").map { address[$0.upperBound...] } ?? address[...]
    // Up to the first slash it is a host; an address may be a path alone.
    let path = rest.drop { $0 != "/" }.prefix { $0 != "?" && $0 != "#" }
    let segments = path.split(separator: "/").map { Array($0.utf8) }
    let query = rest.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    guard let found = Self.inSegments(segments) ?? Self.inQuery(query) else { return nil }
    self = found
  }

  private init?(_ first: CivilDay?, _ last: CivilDay?) {
    guard let first, let last else { return nil }
    (self.first, self.last) = (first, last)
  }

  private static func inSegments(_ segments: [[UInt8]]) -> AddressDay? {
    var month: AddressDay?
    for (index, segment) in segments.enumerated() {
      if let day = day(segments[index...]) ?? day(around: segments[index...])
        ?? day(in: segment, isLast: index + 1 == segments.count)
      {
        return AddressDay(day, day)
      }
      if month == nil { month = self.month(segments[index...]) }
    }
    return month
  }

  /// Year, month and day as segments of their own, the day perhaps with a slug behind it.
  private static func day(_ segments: ArraySlice<[UInt8]>) -> CivilDay? {
    let parts = Array(segments.prefix(3))
    guard parts.count == 3, let year = whole(parts[0]), parts[0].count == 4,
      let month = whole(parts[1]), parts[1].count <= 2
    else { return nil }
    let digits = parts[2].prefix(while: isDigit)
    let behind = parts[2].dropFirst(digits.count).first
    let isBounded = behind.map { "-_.".utf8.contains($0) } ?? true
    guard isBounded, let number = number(digits) else { return nil }
    switch digits.count {
    case 1...2: return day(year, month, number)
    // "/2018/02/180218_slug"
    case 6 where number / 10_000 == year % 100 && number / 100 % 100 == month:
      return day(year, month, number % 100)
    default: return nil
    }
  }

  /// A section between the year and the month: "/2013/middle_east/8/3/".
  private static func day(around segments: ArraySlice<[UInt8]>) -> CivilDay? {
    let parts = Array(segments.prefix(4))
    guard parts.count == 4, parts[0].count == 4, whole(parts[1]) == nil,
      parts[2...].allSatisfy({ $0.count <= 2 }), let year = whole(parts[0]), years.contains(year),
      let month = whole(parts[2]), let date = whole(parts[3])
    else { return nil }
    return day(year, month, date)
  }

  /// Year and month as segments of their own.
  private static func month(_ segments: ArraySlice<[UInt8]>) -> AddressDay? {
    let parts = Array(segments.prefix(2))
    guard parts.count == 2, segments.count > 2, parts[0].count == 4, let year = whole(parts[0]),
      parts[1].count == 2, let month = whole(parts[1]), years.contains(year)
    else { return nil }
    let first = CivilDay(year: year, month: month, day: 1)
    let last = (28...31).reversed().lazy.compactMap {
      CivilDay(year: year, month: month, day: $0)
    }.first
    return AddressDay(first, last)
  }

  /// A day inside one segment.
  private static func day(in segment: [UInt8], isLast: Bool) -> CivilDay? {
    let runs = digitRuns(segment)
    for (index, run) in runs.enumerated() {
      if let day = separated(runs[index...], segment) { return day }
      let isAlone = isLast && run.count == 8 && isOnlyNumber(run, segment)
      guard [8, 12, 14].contains(run.count), !isAlone else { continue }
      let parts = [run.lowerBound..<run.lowerBound + 4, run.lowerBound + 4..<run.lowerBound + 6]
      guard let year = number(segment[parts[0]]), let month = number(segment[parts[1]]),
        let date = number(segment[run.lowerBound + 6..<run.lowerBound + 8]),
        let day = day(year, month, date)
      else { continue }
      return day
    }
    return nil
  }

  /// "2018-03-15" or "15-03-2018", with dashes, underscores or dots.
  private static func separated(
    _ runs: ArraySlice<Range<Int>>, _ segment: [UInt8]
  ) -> CivilDay? {
    let parts = Array(runs.prefix(3))
    guard parts.count == 3, parts[0].upperBound + 1 == parts[1].lowerBound,
      parts[1].upperBound + 1 == parts[2].lowerBound,
      segment[parts[0].upperBound] == segment[parts[1].upperBound],
      "-_.".utf8.contains(segment[parts[0].upperBound]),
      let a = number(segment[parts[0]]), let b = number(segment[parts[1]]),
      let c = number(segment[parts[2]])
    else { return nil }
    switch (parts[0].count, parts[1].count, parts[2].count) {
    case (4, 1...2, 1...2): return day(a, b, c)
    case (2, 2, 4): return day(c, b, a)
    default: return nil
    }
  }

  /// A parameter that is called a date: "date=2018-03-15".
  private static func inQuery(_ query: Substring) -> AddressDay? {
    for pair in query.prefix(while: { $0 != "#" }).split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parameters.contains(parts[0].lowercased()) else { continue }
      let value = Array(parts[1].utf8)
      if let day = day(in: value, isLast: false) { return AddressDay(day, day) }
    }
    return nil
  }

  private static let parameters: Set<String> = [
    "date", "day", "pubdate", "newsdate", "news_date", "issuedate", "publishdate",
  ]
  private static let years = 1995...2060

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
    years.contains(year)
      ? CivilDay(year: year, month: month, day: day)
      : HijriCalendar.civilDay(year: year, month: month, day: day)
  }

  /// Where digits stand in `segment`, run by run.
  private static func digitRuns(_ segment: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < segment.count {
      guard isDigit(segment[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < segment.count, isDigit(segment[index]) { index += 1 }
      runs.append(start..<index)
    }
    return runs
  }

  /// Whether a segment is `run` alone, a suffix such as ".html" aside.
  private static func isOnlyNumber(_ run: Range<Int>, _ segment: [UInt8]) -> Bool {
    run.lowerBound == 0 && (run.upperBound == segment.count || segment[run.upperBound] == 0x2E)
  }

  private static func whole(_ segment: [UInt8]) -> Int? {
    segment.allSatisfy(isDigit) ? number(segment[...]) : nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.count <= 8 ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
