/// The templates: what of a word and its neighbours makes a feature.
struct FeatureTemplates {
  private let bits: Int
  private let skipped: FeatureGroup?
  private(set) var rows: [UInt32] = []
  private var template: UInt64 = 0

  /// - Parameter skipped: a family of features to leave out, to measure what it gives.
  init(bits: Int, without skipped: FeatureGroup? = nil) {
    self.bits = bits
    self.skipped = skipped
    rows.reserveCapacity(200)
  }

  /// Sets `rows` to the features of the word at `index` in `views`, which has three words of padding
  /// at either end.
  mutating func read(_ views: UnsafeBufferPointer<WordView>, _ index: Int) {
    rows.removeAll(keepingCapacity: true)
    template = 0
    add(0)
    if skipped != .words { words(views, index) }
    if skipped != .letters { letters(views, index) }
    if skipped != .clusters { clusters(views, index) }
    if skipped != .silver { silver(views, index) }
    if skipped != .lexicons { lexicons(views, index) }
    if skipped != .rules { rules(views, index) }
    if skipped != .gaps { gaps(views, index) }
    if skipped != .phrases { phrases(views, index) }
    if skipped != .heads { heads(views, index) }
    if skipped != .traits { traits(views, index) }
  }

  @inline(__always)
  private mutating func add(_ value: UInt64) {
    rows.append(FeatureHash.row(template, value, bits: bits))
    template += 1
  }

  /// Adds a feature unless one of its parts is not known.
  @inline(__always)
  private mutating func addKnown(_ value: UInt64, _ isKnown: Bool) {
    if isKnown { rows.append(FeatureHash.row(template, value, bits: bits)) }
    template += 1
  }

  @inline(__always)
  private mutating func words(_ views: UnsafeBufferPointer<WordView>, _ i: Int) {
    for offset in -2...2 { add(views[i + offset].whole) }
    for offset in -2...2 { add(views[i + offset].stem) }
    add(FeatureHash.pair(views[i - 1].stem, views[i].stem))
    add(FeatureHash.pair(views[i].stem, views[i + 1].stem))
    add(FeatureHash.pair(views[i - 1].stem, views[i + 1].stem))
    add(FeatureHash.pair(views[i - 2].stem, views[i - 1].stem))
    add(FeatureHash.pair(views[i + 1].stem, views[i + 2].stem))
  }

  @inline(__always)
  private mutating func letters(_ views: UnsafeBufferPointer<WordView>, _ i: Int) {
    for length in 0..<4 {
      add(views[i].prefixes[length])
      add(views[i].suffixes[length])
    }
    add(views[i - 1].prefixes[1])
    add(views[i - 1].suffixes[1])
    add(views[i + 1].prefixes[1])
    add(views[i + 1].suffixes[1])
    add(views[i - 1].shape)
    add(views[i].shape)
    add(views[i + 1].shape)
    add(FeatureHash.pair(views[i - 1].shape, views[i].shape))
    add(FeatureHash.pair(views[i].shape, views[i + 1].shape))
    add(FeatureHash.pair(views[i].shape, views[i].suffixes[2]))
  }

  @inline(__always)
  private mutating func clusters(_ views: UnsafeBufferPointer<WordView>, _ i: Int) {
    for offset in -2...2 {
      let facts = views[i + offset].facts
      addKnown(UInt64(facts.coarse), facts.fine > 0)
      addKnown(UInt64(facts.middle), facts.fine > 0)
      addKnown(UInt64(facts.fine), facts.fine > 0)
    }
    let (last, own, next) = (views[i - 1].facts, views[i].facts, views[i + 1].facts)
    addPair(UInt64(last.fine), UInt64(own.fine))
    addPair(UInt64(own.fine), UInt64(next.fine))
    addPair(UInt64(last.middle), UInt64(own.middle))
    addPair(UInt64(own.middle), UInt64(next.middle))
    addPair(UInt64(last.middle), UInt64(next.middle))
    addPair(UInt64(views[i - 2].facts.middle), UInt64(last.middle))
    addPair(UInt64(next.middle), UInt64(views[i + 2].facts.middle))
    let triple = FeatureHash.pair(
      UInt64(last.coarse), UInt64(own.coarse) << 8 | UInt64(next.coarse))
    add(triple)
    add(UInt64(own.frequency / 16))
  }

  @inline(__always)
  private mutating func addPair(_ a: UInt64, _ b: UInt64) {
    addKnown(FeatureHash.pair(a, b), a > 0 && b > 0)
  }

  @inline(__always)
  private mutating func silver(_ views: UnsafeBufferPointer<WordView>, _ i: Int) {
    for offset in -2...2 {
      let view = views[i + offset]
      addKnown(UInt64(view.facts.silver), view.facts.silver > 0)
      addKnown(UInt64(view.stemSilver), view.stemSilver > 0)
      addKnown(UInt64(SilverType.brief(view.stemSilver)), view.stemSilver > 0)
    }
    let last = UInt64(SilverType.brief(views[i - 1].stemSilver))
    let own = UInt64(SilverType.brief(views[i].stemSilver))
    let next = UInt64(SilverType.brief(views[i + 1].stemSilver))
    add(FeatureHash.pair(last, own))
    add(FeatureHash.pair(own, next))
    add(FeatureHash.pair(last, own << 16 | next))
    add(FeatureHash.pair(views[i].shape, own))
    add(FeatureHash.pair(UInt64(views[i - 1].facts.middle), own))
    add(FeatureHash.pair(UInt64(views[i + 1].facts.middle), own))
  }

  @inline(__always)
  private mutating func lexicons(_ views: UnsafeBufferPointer<WordView>, _ i: Int) {
    for offset in -2...2 { addKnown(views[i + offset].lexicon, views[i + offset].lexicon > 0) }
    let (last, own, next) = (views[i - 1], views[i], views[i + 1])
    add(FeatureHash.pair(last.lexicon, own.lexicon))
    add(FeatureHash.pair(own.lexicon, next.lexicon))
    add(FeatureHash.pair(own.lexicon, UInt64(last.facts.middle)))
    add(FeatureHash.pair(own.lexicon, UInt64(next.facts.middle)))
    add(FeatureHash.pair(own.lexicon, UInt64(own.facts.middle)))
  }

  @inline(__always)
  private mutating func rules(_ views: UnsafeBufferPointer<WordView>, _ i: Int) {
    for offset in -2...2 { addKnown(views[i + offset].rule, views[i + offset].rule > 0) }
    let (last, own, next) = (views[i - 1], views[i], views[i + 1])
    add(FeatureHash.pair(last.rule, own.rule))
    add(FeatureHash.pair(own.rule, next.rule))
    add(FeatureHash.pair(own.rule, own.lexicon))
    add(FeatureHash.pair(own.rule, UInt64(SilverType.brief(own.stemSilver))))
    add(FeatureHash.pair(last.rule, own.rule << 8 | next.rule))
    add(FeatureHash.pair(own.rule, UInt64(own.facts.middle)))
  }

  @inline(__always)
  private mutating func gaps(_ views: UnsafeBufferPointer<WordView>, _ i: Int) {
    add(views[i].gap)
    add(views[i + 1].gap)
    add(FeatureHash.pair(views[i].gap, views[i + 1].gap))
    add(FeatureHash.pair(views[i].gap, UInt64(views[i - 1].facts.middle)))
    add(FeatureHash.pair(views[i].gap, views[i].lexicon))
    add(FeatureHash.pair(views[i].gap, UInt64(SilverType.brief(views[i].stemSilver))))
  }

  @inline(__always)
  private mutating func phrases(_ views: UnsafeBufferPointer<WordView>, _ i: Int) {
    let (last, own, next) = (views[i - 1], views[i], views[i + 1])
    addKnown(last.phrase, last.phrase > 0)
    addKnown(own.phrase, own.phrase > 0)
    addKnown(next.phrase, next.phrase > 0)
    add(FeatureHash.pair(last.phrase, own.phrase))
    add(FeatureHash.pair(own.phrase, next.phrase))
    add(FeatureHash.pair(own.phrase, own.rule))
    add(FeatureHash.pair(own.phrase, own.lexicon))
  }

  @inline(__always)
  private mutating func heads(_ views: UnsafeBufferPointer<WordView>, _ i: Int) {
    let own = views[i]
    addKnown(FeatureHash.pair(own.head, own.headDistance), own.head > 0)
    addKnown(FeatureHash.pair(own.head, own.shape), own.head > 0)
    addKnown(FeatureHash.pair(own.head, UInt64(own.facts.middle)), own.head > 0)
    addKnown(FeatureHash.pair(own.head, own.traits.features), own.head > 0)
    addKnown(FeatureHash.pair(own.head, views[i - 1].shape << 10 | own.shape), own.head > 0)
  }

  @inline(__always)
  private mutating func traits(_ views: UnsafeBufferPointer<WordView>, _ i: Int) {
    for offset in -3...1 {
      let traits = views[i + offset].traits.features
      addKnown(traits, traits > 0)
      var rest = traits
      while rest != 0 {
        let bit = rest.trailingZeroBitCount
        rows.append(FeatureHash.row(200 + UInt64(offset + 3), UInt64(bit), bits: bits))
        rest &= rest - 1
      }
    }
    add(FeatureHash.pair(views[i - 1].traits.features, views[i].traits.features))
    add(FeatureHash.pair(views[i].traits.features, views[i + 1].traits.features))
  }
}
