public import Records

extension WarehouseDraft {
  /// Stores documents that could not go on. One that is stored already, word for word, stays once.
  public func reject(_ rejections: [Rejection]) throws {
    try write {
      for rejection in rejections {
        try connection.run(
          """
          INSERT INTO rejections (source, source_digest, stage, reason, detail)
          VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (source, stage, reason, detail)
          DO UPDATE SET source_digest = excluded.source_digest
          """, values(of: rejection))
      }
    }
  }

  /// Removes every rejection of `sources`.
  public func removeRejections(sources: [String]) throws {
    try write {
      for source in sources {
        try connection.run("DELETE FROM rejections WHERE source = ?", [.text(source)])
      }
    }
  }

  /// Stores `rejections` in place of all that were there.
  public func replaceRejections(_ rejections: [Rejection]) throws {
    try write { try connection.run("DELETE FROM rejections") }
    try reject(rejections)
  }

  private func values(of rejection: Rejection) -> [Cell] {
    [
      .text(rejection.source), .text(orNull: rejection.digest), .text(rejection.stage.rawValue),
      .text(rejection.reason.rawValue), .text(rejection.detail),
    ]
  }
}
