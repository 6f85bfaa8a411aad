/// Numbers as little-endian bytes, as models hold them.
package enum ModelBytes {
  package static func of(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  package static func of(_ value: Float) -> [UInt8] { of(value.bitPattern) }

  package static func of(_ value: Double) -> [UInt8] { of(value.bitPattern) }

  package static func of(_ values: [Float]) -> [UInt8] { values.flatMap { of($0) } }

  package static func of(_ values: [Double]) -> [UInt8] { values.flatMap { of($0) } }
}
