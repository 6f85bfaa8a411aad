internal import Records

extension ArticleLoader {
  func insertTopics() throws {
    for (index, topic) in annotated.topics.enumerated() {
      try connection.run(
        "INSERT INTO article_topics (article_id, topic_code, score, rank) VALUES (?, ?, ?, ?)",
        [.integer(articleID), .text(topic.code), .real(topic.score), .count(index + 1)])
      try insertEvidence(of: topic, rank: index + 1)
    }
  }

  func insertQuotations() throws {
    for (ordinal, quotation) in annotated.quotations.enumerated() {
      let id = rowID(ordinal)
      try connection.run(
        """
        INSERT INTO quotations (
          quotation_id, sentence_id, kind, speaker_entity_id, speaker, speaker_basis, cue, start, end)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(id), .integer(rowID(quotation.sentence)), .text(quotation.kind.rawValue),
          try entityCell(quotation.speakers.first),
          .text(orNullIfEmpty: quotation.speakerAsWritten),
          .text(orNullIfEmpty: quotation.basis?.rawValue ?? ""),
          .text(orNullIfEmpty: quotation.cue),
          .count(quotation.range.start), .count(quotation.range.end),
        ])
      try insertSpeakers(of: quotation, id: id)
    }
  }

  func insertTimes() throws {
    for (ordinal, time) in annotated.times.enumerated() {
      try connection.run(
        """
        INSERT INTO time_expressions (
          time_expression_id, sentence_id, type, start, end, value, basis)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(rowID(ordinal)), .integer(rowID(time.sentence)), .text(time.kind.rawValue),
          .count(time.range.start), .count(time.range.end),
          .text(orNullIfEmpty: time.value), .text(time.basis.rawValue),
        ])
    }
  }

  func insertRoles() throws {
    for (ordinal, role) in annotated.roles.enumerated() {
      try connection.run(
        """
        INSERT INTO roles (
          role_id, sentence_id, person_entity_id, office, of_entity_id, status, start, end)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(rowID(ordinal)), .integer(rowID(role.sentence)), try entityCell(role.person),
          .text(role.office), try entityCell(role.of), .text(role.status.rawValue),
          .count(role.range.start), .count(role.range.end),
        ])
    }
  }

  func insertLimits() throws {
    for reached in annotated.limits {
      try connection.run(
        "INSERT INTO article_limits (article_id, kind, excess) VALUES (?, ?, ?)",
        [.integer(articleID), .text(reached.limit.rawValue), .count(reached.count)])
    }
  }

  func insertMeetings() throws {
    for (ordinal, meeting) in annotated.meetings.enumerated() {
      let id = rowID(ordinal)
      let heldOn = meeting.time.flatMap { annotated.times[$0].day } ?? ""
      try connection.run(
        """
        INSERT INTO meetings (meeting_id, sentence_id, place_entity_id, held_on, status)
        VALUES (?, ?, ?, ?, ?)
        """,
        [
          .integer(id), .integer(rowID(meeting.sentence)), try entityCell(meeting.place),
          .text(orNullIfEmpty: heldOn), .text(meeting.status.rawValue),
        ])
      try insertParticipants(of: meeting, id: id)
      for sentence in meeting.reports {
        try connection.run(
          "INSERT INTO meeting_reports (meeting_id, sentence_id) VALUES (?, ?)",
          [.integer(id), .integer(rowID(sentence))])
      }
    }
  }

  private func insertEvidence(of topic: TopicTag, rank: Int) throws {
    for (index, evidence) in topic.evidence.enumerated() {
      try connection.run(
        """
        INSERT INTO topic_evidence (
          article_id, rank, ordinal, start, end, weight)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(articleID), .count(rank), .count(index + 1), .count(evidence.range.start),
          .count(evidence.range.end), .real(evidence.weight),
        ])
    }
  }

  private func insertSpeakers(of quotation: Quotation, id: Int64) throws {
    for (index, speaker) in quotation.speakers.enumerated() {
      try connection.run(
        "INSERT INTO quotation_speakers (quotation_id, ordinal, entity_id) VALUES (?, ?, ?)",
        [.integer(id), .count(index + 1), try entityCell(speaker)])
    }
  }

  private func insertParticipants(of meeting: Meeting, id: Int64) throws {
    for (index, participant) in meeting.participants.enumerated() {
      try connection.run(
        """
        INSERT INTO meeting_participants (meeting_id, ordinal, entity_id, name, side)
        VALUES (?, ?, ?, ?, ?)
        """,
        [
          .integer(id), .count(index + 1), try entityCell(participant.entity),
          .text(participant.name), .text(participant.side.rawValue),
        ])
    }
  }
}
