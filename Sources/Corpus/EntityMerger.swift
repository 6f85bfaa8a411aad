public import ArabicText
public import Records

/// Tells which keys are spellings of one person's name: what articles side by side know better
/// than each alone.
///
/// A pure function of the set of articles: it is reckoned anew every night, from the keys that the
/// articles give by themselves. Different people must not become one, so given and family names
/// must agree, and two whom one article tells apart stay apart.
public struct EntityMerger: Sendable {
  private let spelling: NameSpelling
  private let apart: KeptApart

  /// - Parameter spelling: what the lexicons know of the spelling of names.
  /// - Parameter apart: pairs of keys that never become one.
  public init(spelling: NameSpelling, apart: KeptApart = KeptApart()) {
    self.spelling = spelling
    self.apart = apart
  }

  /// For each key that is another spelling the key of the person it names.
  public func merge(_ articles: [ArticleFacts]) -> [String: String] {
    var merged: [String: String] = [:]
    let people = NamedPerson.all(in: articles)
    var blocks: [String: [MergeGroup]] = [:]
    for person in people {
      let parts = spelling.parts(of: person.name)
      guard parts.count >= 2 else { continue }
      blocks[NameSpelling.skeleton(parts), default: []].append(MergeGroup(person, parts: parts))
    }
    // What one block tells concerns its own keys alone, so the order of the blocks does not matter.
    for block in blocks.values where block.count > 1 {
      let sorted = block.sorted { $0.leader.key < $1.leader.key }
      for group in groups(of: sorted) where group.people.count > 1 {
        let leader = group.leader.key
        for person in group.people where person.key != leader { merged[person.key] = leader }
      }
    }
    return merged
  }

  /// The people of a block, each with all its spellings. The nearest spellings join first.
  private func groups(of block: [MergeGroup]) -> [MergeGroup] {
    var groups: [MergeGroup?] = block
    for pair in pairs(of: block) {
      guard let first = groups.firstIndex(where: { $0?.holds(block[pair.a].leader.key) == true }),
        let second = groups.firstIndex(where: { $0?.holds(block[pair.b].leader.key) == true }),
        first != second, let one = groups[first], let other = groups[second],
        one.mayJoin(other), !apart.separates(one.people.map(\.key), other.people.map(\.key))
      else { continue }
      groups[first] = one.joined(other)
      groups[second] = nil
    }
    return groups.compactMap(\.self)
  }

  /// The pairs of agreeing names, the smallest distance first, then by key.
  private func pairs(of block: [MergeGroup]) -> [(a: Int, b: Int)] {
    var pairs: [(distance: Int, a: Int, b: Int)] = []
    for b in block.indices {
      for a in 0..<b where NameSpelling.agree(block[a].parts, block[b].parts) {
        pairs.append((NameSpelling.distance(block[a].parts, block[b].parts), a, b))
      }
    }
    return pairs.sorted { ($0.distance, $0.a, $0.b) < ($1.distance, $1.a, $1.b) }
      .map { ($0.a, $0.b) }
  }
}
