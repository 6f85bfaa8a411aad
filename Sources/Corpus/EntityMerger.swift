public import ArabicText
public import Records

/// Tells which keys are spellings of one person's name: what articles side by side know better
/// than each alone.
///
/// A pure function of the set of articles: it is reckoned anew every night, from the keys that the
/// articles give by themselves. Different people must not become one, so given and family names
/// must agree, and two whom one article tells apart stay apart.
public struct EntityMerger: Sendable {
  /// A name is compared with so many others of its sound, its neighbours by key. Of 50,000 articles no
  /// ten names sound alike; somebody may make thousands up.
  private static let mostCompared = 128

  /// A person with the parts of the name.
  private struct Candidate {
    let person: NamedPerson
    let parts: [NamePart]
  }

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
    var blocks: [String: [Candidate]] = [:]
    for person in people {
      let parts = spelling.parts(of: person.name)
      guard parts.count >= 2 else { continue }
      blocks[NameSpelling.skeleton(parts), default: []].append(
        Candidate(person: person, parts: parts))
    }
    // What one block tells concerns its own keys alone, so the order of the blocks does not matter.
    for block in blocks.values where block.count > 1 {
      let sorted = block.sorted { $0.person.key < $1.person.key }
      for group in groups(of: sorted) where group.people.count > 1 {
        let leader = group.leader.key
        for person in group.people where person.key != leader { merged[person.key] = leader }
      }
    }
    return merged
  }

  /// The people of a block, each with all its spellings. The nearest spellings join first.
  private func groups(of block: [Candidate]) -> [MergeGroup] {
    var groups: [MergeGroup?] = block.map { MergeGroup($0.person) }
    // For each group the one that took it in, or itself.
    var holders = Array(block.indices)
    func holder(of index: Int) -> Int {
      var found = index
      while holders[found] != found { found = holders[found] }
      var next = index
      while next != found { (next, holders[next]) = (holders[next], found) }
      return found
    }
    for pair in pairs(of: block) {
      let (first, second) = (holder(of: pair.a), holder(of: pair.b))
      guard first != second, let one = groups[first], let other = groups[second],
        one.mayJoin(other), !apart.separates(one.keys, other.keys)
      else { continue }
      let (large, small) =
        one.people.count >= other.people.count ? (first, second) : (second, first)
      let joining = one.people.count >= other.people.count ? other : one
      groups[small] = nil
      groups[large]?.join(joining)
      holders[small] = large
    }
    return groups.compactMap(\.self)
  }

  /// The pairs of agreeing names, the smallest distance first, then by key. In a block of many each
  /// name is compared with the `mostCompared` before it alone.
  private func pairs(of block: [Candidate]) -> [(a: Int, b: Int)] {
    var pairs: [(distance: Int, a: Int, b: Int)] = []
    for b in block.indices {
      for a in max(0, b - Self.mostCompared)..<b
      where NameSpelling.agree(block[a].parts, block[b].parts) {
        pairs.append((NameSpelling.distance(block[a].parts, block[b].parts), a, b))
      }
    }
    return pairs.sorted { ($0.distance, $0.a, $0.b) < ($1.distance, $1.a, $1.b) }
      .map { ($0.a, $0.b) }
  }
}
