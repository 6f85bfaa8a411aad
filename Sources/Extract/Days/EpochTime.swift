import ArabicText

/// Instants that programs write as seconds, milliseconds or microseconds since 1970.
enum EpochTime {
  /// The day in UTC of `field`, if it is such a number alone, or one as .NET writes it:
  /// "/Date(1714730400000)/".
  static func day(_ field: String) -> StatedDay? {
    var digits = field.utf8.filter { $0 > 0x20 }[...]
    for (prefix, suffix) in [("/Date(", ")/"), ("Date(", ")")]
    where digits.starts(with: prefix.utf8)
      && digits.suffix(suffix.utf8.count) == [UInt8](suffix.utf8)[...]
    {
      digits = digits.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
    }
    if let dot = digits.firstIndex(of: UInt8(ascii: ".")),
      digits[(dot + 1)...].allSatisfy(isDigit)
    {
      digits = digits[..<dot]
    }
    guard (9...16).contains(digits.count), digits.allSatisfy(isDigit),
      let value = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    // Seconds have ten digits from 2001 to 2286, milliseconds three more.
    let perSecond = [9: 1, 10: 1, 12: 1000, 13: 1000, 15: 1_000_000, 16: 1_000_000]
    guard let divisor = perSecond[digits.count] else { return nil }
    let seconds = value / divisor
    return StatedDay(
      day: CivilDay(number: seconds / 86_400), utcHour: seconds % 86_400 / 3600)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
