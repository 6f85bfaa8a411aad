import Digests

/// The program as a whole.
public enum Fihrist {
  /// Semantic version; stands in every warehouse.
  public static let version = "0.1.0"

  /// SHA-256 of the running program's file: a new build annotates everything anew, so that no
  /// warehouse mixes what two versions of the code found. It stands in the record of runs alone.
  ///
  /// - Throws: where the file cannot be read.
  public static func codeDigest() throws -> String {
    try ContentDigest.of(file: "/proc/self/exe")
  }
}
