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
      try growTree()
    }
  }

  /// A taxonomy that goes in circles ends at the depth bound, and breaks the rule `topic-cycle`.
  private func growTree() throws {
    try connection.execute("DELETE FROM topic_tree")
    try connection.run(
      """
      WITH RECURSIVE climb (topic_code, ancestor_code, depth) AS (
        SELECT topic_code, topic_code, 0 FROM topics
        UNION ALL
        SELECT climb.topic_code, topics.broader_code, climb.depth + 1
        FROM climb
        JOIN topics ON topics.topic_code = climb.ancestor_code
        WHERE topics.broader_code IS NOT NULL AND climb.depth < 16)
      INSERT INTO topic_tree (topic_code, ancestor_code, depth)
      SELECT topic_code, ancestor_code, depth FROM climb WHERE true
      ON CONFLICT DO NOTHING
      """)
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
