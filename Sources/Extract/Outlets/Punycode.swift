/// Reads labels of host names that stand for letters beyond ASCII (RFC 3492): "xn--mgbaa".
enum Punycode {
  private static let (base, tMin, tMax, skew, damp) = (36, 1, 26, 38, 700)

  /// `label` as it is read; as it is where it is no such label or a damaged one.
  static func label(_ label: Substring) -> String {
    guard label.hasPrefix("xn--"), label.utf8.count <= 63 else { return String(label) }
    return decode(Array(label.utf8.dropFirst(4))) ?? String(label)
  }

  private static func decode(_ bytes: [UInt8]) -> String? {
    let dash = bytes.lastIndex(of: UInt8(ascii: "-"))
    var scalars = bytes[..<(dash ?? 0)].map { Unicode.Scalar($0) }
    var (position, number, bias) = (dash.map { $0 + 1 } ?? 0, 128, 72)
    var index = 0
    while position < bytes.count {
      let before = index
      var (weight, step) = (1, base)
      while true {
        guard position < bytes.count, let digit = digit(bytes[position]) else { return nil }
        position += 1
        index += digit * weight
        let threshold = min(max(step - bias, tMin), tMax)
        guard index < 1 << 40 else { return nil }
        if digit < threshold { break }
        weight *= base - threshold
        guard weight < 1 << 40 else { return nil }
        step += base
      }
      let count = scalars.count + 1
      bias = adapted(index - before, count, isFirst: before == 0)
      number += index / count
      index %= count
      guard let value = UInt32(exactly: number), let scalar = Unicode.Scalar(value) else {
        return nil
      }
      scalars.insert(scalar, at: index)
      index += 1
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 0x61
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30 + 26
    default: nil
    }
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var steps = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      steps += base
    }
    return steps + (base - tMin + 1) * delta / (delta + skew)
  }
}
