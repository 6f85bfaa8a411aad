import Foundation

/// The code points of `scalar` in Unicode's compatibility decomposition (NFKC): presentation forms
/// become the letters they show.
func compatibilityForm(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  Array(String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars)
}

/// The code points of `scalar` in lower case, decomposed (NFD), so that accents stand apart.
func canonicalForm(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  Array(scalar.properties.lowercaseMapping.decomposedStringWithCanonicalMapping.unicodeScalars)
}
