extension WarehouseDraft {
  /// Stores the digests of the files that held several documents, by source, in place of all that
  /// were there.
  public func replaceInputFiles(_ files: [String: String]) throws {
    try write {
      try connection.run("DELETE FROM input_files")
      for (source, digest) in files.sorted(by: { $0.key < $1.key }) {
        try connection.run(
          "INSERT INTO input_files (source, digest) VALUES (?, ?)", [.text(source), .text(digest)])
      }
    }
  }
}
