/// A topic of the taxonomy (IPTC Media Topics). Stored in `topics`.
public struct TopicRow: Sendable, Hashable {
  /// `medtop:20000639`.
  public let code: String
  /// The code above it; `nil` at the top.
  public let broaderCode: String?
  public let labelAr: String?
  public let labelEn: String?
  public let labelFr: String?
  /// Whether IPTC has retired it.
  public let retired: Bool

  public init(
    code: String, broaderCode: String? = nil, labelAr: String? = nil, labelEn: String? = nil,
    labelFr: String? = nil, retired: Bool = false
  ) {
    self.code = code
    self.broaderCode = broaderCode
    self.labelAr = labelAr
    self.labelEn = labelEn
    self.labelFr = labelFr
    self.retired = retired
  }
}
