extension WarehouseDraft {
  /// Loads the taxonomy in place of the one that was there.
  ///
  /// - Throws: where an article still bears a topic that `topics` lacks.
  public func loadTopics(_ topics: [TopicRow]) throws {
    try write {
      try connection.execute("CREATE TEMP TABLE wanted (topic_code TEXT PRIMARY KEY)")
      for topic in topics {
        try connection.run("INSERT INTO wanted VALUES (?)", [.text(topic.code)])
        try upsert(topic)
      }
      try connection.run("DELETE FROM topics WHERE topic_code NOT IN (SELECT * FROM wanted)")
      try connection.execute("DROP TABLE temp.wanted")
    }
  }

  private func upsert(_ topic: TopicRow) throws {
    try connection.run(
      """
      INSERT INTO topics (topic_code, broader_code, label_ar, label_en, label_fr, retired)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (topic_code) DO UPDATE SET
        broader_code = excluded.broader_code,
        label_ar = excluded.label_ar,
        label_en = excluded.label_en,
        label_fr = excluded.label_fr,
        retired = excluded.retired
      """,
      [
        .text(topic.code), .text(orNull: topic.broaderCode), .text(orNull: topic.labelAr),
        .text(orNull: topic.labelEn), .text(orNull: topic.labelFr), .count(topic.retired ? 1 : 0),
      ])
  }
}
