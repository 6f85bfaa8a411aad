import Records

/// Decides who publishes an article, from what speaks for it in this order:
///
/// | evidence | outlet |
/// |---|---|
/// | a name beside the text | the known outlet that goes by it, else the name as it is written |
/// | the name given for all documents | as above |
/// | the article's address, then those that its page states | the known outlet at that domain |
/// | the name that the page gives its site | the known outlet that goes by it, else that name |
/// | without an address, the author's line | the known outlet that alone goes by a name in it |
/// | the first of the addresses | the domain that somebody registered |
struct OutletResolver: Sendable {
  let table: OutletTable
  /// The name given for the documents that name none themselves; `nil` where none is.
  var given: String?

  func outlet(
    stated: String?, addresses: [String], site: String?, byline: String? = nil
  ) -> String? {
    if let stated = Keywords.phrase(stated) ?? given { return named(stated) }
    if let known = addresses.lazy.compactMap(table.outlet(at:)).first { return known.name }
    if let site = Keywords.phrase(site) { return named(site) }
    if addresses.isEmpty, let known = byline.flatMap(credited) { return known }
    return addresses.lazy.compactMap(OutletTable.domain(of:)).first
  }

  /// "AHDATH.INFO - متابعة": a name between dashes or bars.
  private func credited(_ byline: String) -> String? {
    byline.split { "-–—|/_:".contains($0) }.lazy
      .compactMap { table.outlet(credited: String($0))?.name }.first
  }

  private func named(_ name: String) -> String { table.outlet(named: name)?.name ?? name }
}
