/// The HTML elements whose meaning counts for reading a page.
enum MarkupTag: String, CaseIterable {
  case html, head, body, title, meta, link, base
  case a, b, strong, br, wbr
  case p, div, section, article, main, header, footer, nav, aside, address, hgroup, center
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd, menu, blockquote, pre, figure, figcaption, hr, details, summary
  case table, caption, thead, tbody, tfoot, tr, td, th
  case form, fieldset, legend, button, label, option, time, dialog, search
  case script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, map
  case select, textarea, frameset, noframes, applet, datalist, ins
  /// Any other element: inline.
  case other

  /// How a browser lays the element out.
  enum Display { case inline, block, none }

  init(name: UInt64) { self = Self.byName[name] ?? .other }

  var display: Display {
    switch self {
    case .head, .script, .style, .noscript, .template, .iframe, .object, .embed, .svg, .canvas,
      .audio, .video, .map, .select, .textarea, .option, .noframes, .applet, .datalist, .meta,
      .link, .base, .title:
      .none
    case .a, .b, .strong, .br, .wbr, .label, .time, .other, .ins: .inline
    default: .block
    }
  }

  /// 1 to 6 for headings.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether room stands above and below it, as between paragraphs.
  var standsApart: Bool {
    switch self {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .ul, .ol, .figure, .table, .hr, .pre: true
    default: false
    }
  }

  private static let byName: [UInt64: MarkupTag] = Dictionary(
    uniqueKeysWithValues: allCases.dropLast().map { (MarkupName.of($0.rawValue), $0) })
}
