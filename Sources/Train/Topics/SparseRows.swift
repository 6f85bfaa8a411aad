/// A matrix of few numbers: for each row its columns and their values.
struct SparseRows {
  let columns: Int
  private(set) var starts: [Int] = [0]
  private(set) var places: [UInt32] = []
  private(set) var values: [Float] = []

  var rows: Int { starts.count - 1 }

  init(columns: Int) { self.columns = columns }

  mutating func append(_ row: [(place: Int, value: Float)]) {
    for (place, value) in row {
      places.append(UInt32(place))
      values.append(value)
    }
    starts.append(places.count)
  }

  /// Calls `body` with the column and value of each number of `row`.
  @inline(__always)
  func forEach(in row: Int, _ body: (Int, Float) -> Void) {
    for index in starts[row]..<starts[row + 1] { body(Int(places[index]), values[index]) }
  }

  /// The transposed matrix times the matrix times `right`, `columns` rows of `width` numbers.
  func gram(_ right: [Float], width: Int) -> [Float] {
    var product = [Float](repeating: 0, count: columns * width)
    var image = [Float](repeating: 0, count: width)
    right.withUnsafeBufferPointer { right in
      product.withUnsafeMutableBufferPointer { product in
        image.withUnsafeMutableBufferPointer { image in
          for row in 0..<rows {
            image.update(repeating: 0)
            forEach(in: row) { place, value in
              for k in 0..<width { image[k] += value * right[place * width + k] }
            }
            forEach(in: row) { place, value in
              for k in 0..<width { product[place * width + k] += value * image[k] }
            }
          }
        }
      }
    }
    return product
  }
}
