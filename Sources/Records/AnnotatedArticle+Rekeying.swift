extension AnnotatedArticle {
  /// The article with its entities under the keys that `key` gives them; entities that share one
  /// become one, under the name of the first.
  public func rekeyed(_ key: (String) -> String) -> AnnotatedArticle {
    var places: [String: Int] = [:]
    var kept: [Entity] = []
    let moved = entities.map { entity in
      let entity = entity.rekeyed(key(entity.key))
      if let place = places[entity.key] {
        kept[place] = kept[place].joined(entity)
        return place
      }
      places[entity.key] = kept.count
      kept.append(entity)
      return kept.count - 1
    }
    return AnnotatedArticle(
      article: article, sentences: sentences,
      mentions: mentions.map { $0.moved(to: moved[$0.entity]) }, entities: kept,
      candidates: candidates(moved), topics: topics,
      quotations: quotations.map { $0.moved(to: Self.once($0.speakers.map { moved[$0] })) },
      times: times, roles: roles.map { $0.moved { moved[$0] } },
      meetings: meetings.map { $0.moved { moved[$0] } }, limits: limits)
  }

  /// A reading that is what the mention names already is none.
  private func candidates(_ moved: [Int]) -> [MentionCandidate] {
    var seen: Set<[Int]> = []
    return candidates.compactMap { candidate in
      let entity = moved[candidate.entity]
      guard entity != moved[mentions[candidate.mention].entity],
        seen.insert([candidate.mention, entity]).inserted
      else { return nil }
      return MentionCandidate(
        mention: candidate.mention, entity: entity, score: candidate.score,
        reason: candidate.reason)
    }
  }

  private static func once(_ entities: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return entities.filter { seen.insert($0).inserted }
  }
}

extension Entity {
  fileprivate func rekeyed(_ key: String) -> Entity {
    Entity(
      key: key, type: type, kind: kind, name: name, nameLatin: nameLatin, country: country,
      description: description, gender: gender, wikidata: wikidata, names: names)
  }

  /// This entity with the names of `other`, and what only `other` knows.
  fileprivate func joined(_ other: Entity) -> Entity {
    let all = names + other.names + [EntityName(name: other.name, basis: .text)]
    var seen: Set<String> = [name]
    return Entity(
      key: key, type: type, kind: kind ?? other.kind, name: name,
      nameLatin: nameLatin ?? other.nameLatin, country: country ?? other.country,
      description: description ?? other.description, gender: gender ?? other.gender,
      wikidata: wikidata ?? other.wikidata,
      names: all.filter { seen.insert($0.name).inserted }.sorted { $0.name < $1.name })
  }
}

extension Mention {
  fileprivate func moved(to entity: Int) -> Mention {
    Mention(
      range: range, type: type, sentence: sentence, entity: entity, score: score, basis: basis)
  }
}

extension Quotation {
  fileprivate func moved(to speakers: [Int]) -> Quotation {
    Quotation(
      range: range, kind: kind, sentence: sentence, speakers: speakers,
      speakerAsWritten: speakerAsWritten, basis: basis, cue: cue)
  }
}

extension Role {
  fileprivate func moved(_ place: (Int) -> Int) -> Role {
    Role(
      person: place(person), office: office, range: range, of: of.map(place), status: status,
      sentence: sentence)
  }
}

extension Meeting {
  fileprivate func moved(_ place: (Int) -> Int) -> Meeting {
    Meeting(
      place: self.place.map(place), time: time,
      participants: participants.map {
        Participant(entity: $0.entity.map(place), name: $0.name, side: $0.side)
      },
      status: status, reports: reports)
  }
}
