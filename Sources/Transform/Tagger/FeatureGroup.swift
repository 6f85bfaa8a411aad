/// A family of features, to measure what it gives.
package enum FeatureGroup: String, CaseIterable, Sendable {
  case words, letters, clusters, silver, lexicons, rules, gaps, phrases, heads, traits
}
