import Foundation

/// Which words stand near which: for each word its contexts (a frequent word at one of four places
/// beside it) with their positive pointwise mutual information. Sparse, row by row.
struct ContextMatrix {
  private static let places = [-2, -1, 1, 2]
  let columns: Int
  private(set) var starts: [Int] = [0]
  private(set) var contexts: [UInt16] = []
  private(set) var weights: [Float] = []

  var rows: Int { starts.count - 1 }

  /// - Parameters:
  ///   - words: how many of the vocabulary's words get a row.
  ///   - contextWords: how many of them count as contexts.
  init(_ vocabulary: Vocabulary, words: Int, contextWords: Int) {
    // One more for the paragraph's edge, one for all rarer words.
    let width = contextWords + 2
    columns = width * Self.places.count
    let (offsets, lists) = Self.collect(vocabulary.stream, words, contextWords, width)
    var totals = [Double](repeating: 0, count: columns)
    for context in lists { totals[Int(context)] += 1 }
    let smoothed = totals.map { pow($0, 0.75) }
    let logs = smoothed.map { log($0 / smoothed.reduce(0, +)) }
    for word in 0..<words {
      append(lists[offsets[word]..<offsets[word + 1]].sorted(), logs)
    }
  }

  private static func collect(
    _ stream: [Int32], _ words: Int, _ contextWords: Int, _ width: Int
  ) -> (offsets: [Int], lists: [UInt16]) {
    var offsets = [Int](repeating: 0, count: words + 1)
    for word in stream where word >= 0 && Int(word) < words { offsets[Int(word) + 1] += 4 }
    for word in 0..<words { offsets[word + 1] += offsets[word] }
    var lists = [UInt16](repeating: 0, count: offsets[words])
    var next = offsets
    for (position, word) in stream.enumerated() where word >= 0 && Int(word) < words {
      for (index, place) in places.enumerated() {
        let neighbour = position + place
        var context = contextWords
        if neighbour >= 0, neighbour < stream.count, stream[neighbour] != Vocabulary.edge {
          let other = Int(stream[neighbour])
          context = other >= 0 && other < contextWords ? other : contextWords + 1
        }
        lists[next[Int(word)]] = UInt16(index * width + context)
        next[Int(word)] += 1
      }
    }
    return (offsets, lists)
  }

  private mutating func append(_ list: [UInt16], _ logs: [Double]) {
    var position = 0
    while position < list.count {
      var end = position
      while end < list.count, list[end] == list[position] { end += 1 }
      let share = log(Double(end - position) / Double(list.count))
      let information = share - logs[Int(list[position])]
      if information > 0 {
        contexts.append(list[position])
        weights.append(Float(information))
      }
      position = end
    }
    starts.append(contexts.count)
  }

  /// The product with `right`, `columns` rows of `width` numbers.
  func times(_ right: [Float], width: Int) -> [Float] {
    var product = [Float](repeating: 0, count: rows * width)
    product.withUnsafeMutableBufferPointer { product in
      right.withUnsafeBufferPointer { right in
        for row in 0..<rows {
          for index in starts[row]..<starts[row + 1] {
            let (from, weight) = (Int(contexts[index]) * width, weights[index])
            for k in 0..<width { product[row * width + k] += weight * right[from + k] }
          }
        }
      }
    }
    return product
  }

  /// The product of the transposed matrix with `right`, `rows` rows of `width` numbers.
  func transposedTimes(_ right: [Float], width: Int) -> [Float] {
    var product = [Float](repeating: 0, count: columns * width)
    product.withUnsafeMutableBufferPointer { product in
      right.withUnsafeBufferPointer { right in
        for row in 0..<rows {
          for index in starts[row]..<starts[row + 1] {
            let (to, weight) = (Int(contexts[index]) * width, weights[index])
            for k in 0..<width { product[to + k] += weight * right[row * width + k] }
          }
        }
      }
    }
    return product
  }
}
