/// What the lexicons know of a single word.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt128

  /// A given name that is hardly ever another word.
  static let givenName = WordTraits(rawValue: 1 << 0)
  static let familyName = WordTraits(rawValue: 1 << 1)
  /// A part of foreign people's names.
  static let foreignName = WordTraits(rawValue: 1 << 2)
  /// A given or family name that is an everyday word too ("سعيد", "جمال").
  static let weakName = WordTraits(rawValue: 1 << 3)
  /// Joins the parts of a name ("بن", "آيت", "دي").
  static let nameParticle = WordTraits(rawValue: 1 << 4)
  /// "عبد": one name together with the next word.
  static let servant = WordTraits(rawValue: 1 << 5)
  /// An everyday word: it neither begins nor continues a name by itself.
  static let common = WordTraits(rawValue: 1 << 6)
  /// The first word of a phrase in the lexicons of names.
  static let beginsName = WordTraits(rawValue: 1 << 7)
  /// An adjective of nationality.
  static let nationality = WordTraits(rawValue: 1 << 8)

  /// A courtesy before a name, no office ("السيد", "الراحل").
  static let honorific = WordTraits(rawValue: 1 << 9)
  /// A title or occupation that may stand before a name.
  static let title = WordTraits(rawValue: 1 << 10)
  /// The head of an office with its complement ("وزير", "رئيس").
  static let office = WordTraits(rawValue: 1 << 11)
  /// An office or occupation that may stand alone ("الرئيس", "المحامي").
  static let officeTitle = WordTraits(rawValue: 1 << 12)
  /// Kin or counterpart before a name ("نجله", "نظيره").
  static let kin = WordTraits(rawValue: 1 << 13)
  static let organizationHead = WordTraits(rawValue: 1 << 14)
  static let organizationHeadDefinite = WordTraits(rawValue: 1 << 15)
  /// A head that stays outside the organisation's name ("نادي", "شركة").
  static let organizationHeadOutside = WordTraits(rawValue: 1 << 16)
  /// A head that stays outside the place's name ("مدينة", "إقليم").
  static let placeHeadOutside = WordTraits(rawValue: 1 << 17)
  /// A head that is part of the place's name ("سد", "مطار").
  static let placeHeadInside = WordTraits(rawValue: 1 << 18)
  static let eventHead = WordTraits(rawValue: 1 << 19)
  static let eventHeadDefinite = WordTraits(rawValue: 1 << 20)
  /// Before the title of a work in quotation marks ("فيلم", "رواية").
  static let workHead = WordTraits(rawValue: 1 << 21)
  /// A word with the article that ends a noun phrase ("اليوم", "الذي", "الماضي").
  static let nounStop = WordTraits(rawValue: 1 << 22)
  static let meetingVerb = WordTraits(rawValue: 1 << 23)
  static let meetingNoun = WordTraits(rawValue: 1 << 24)
  /// Names nobody when it stands alone ("اللجنة", "الحكومة").
  static let genericOrganization = WordTraits(rawValue: 1 << 25)
  /// "السابق", "الحالي": belongs to an office, ends nothing.
  static let former = WordTraits(rawValue: 1 << 26)
  /// "نظيره": the same office in another country.
  static let counterpart = WordTraits(rawValue: 1 << 27)
  /// Joins parts inside a name only ("دي", "آيت").
  static let nameJoiner = WordTraits(rawValue: 1 << 28)
  /// One name with the word before it ("نور الدين").
  static let nameTail = WordTraits(rawValue: 1 << 29)
  /// A verb of saying: its subject may be a bare family name.
  static let sayingVerb = WordTraits(rawValue: 1 << 30)
  /// Makes a name of a head that stands for many ("المجلس" + "الوطني").
  static let institutionalAdjective = WordTraits(rawValue: 1 << 31)

  /// "في": a place may follow.
  static let locative = WordTraits(rawValue: 1 << 32)
  /// A small word inside an office ("أقاليم ما وراء البحار").
  static let officeInner = WordTraits(rawValue: 1 << 33)

  /// "عقد", "أجرى": a feature of the tagger.
  static let meetingSupport = WordTraits(rawValue: 1 << 34)
  /// "مع", "بين": behind a noun of meeting.
  static let meetingWith = WordTraits(rawValue: 1 << 35)
  /// "بحضور": those behind it were only there.
  static let attendance = WordTraits(rawValue: 1 << 36)
  /// An occupation ("المطرب", "لاعب"): no country need stand behind it.
  static let occupation = WordTraits(rawValue: 1 << 38)
  /// "المكلف", "المنتدب": goes on with an office, and with ب behind it.
  static let officeModifier = WordTraits(rawValue: 1 << 39)
  /// A small word that no name ends with ("من", "حول", "لسنة").
  static let connective = WordTraits(rawValue: 1 << 40)
  /// An adjective behind a place that is no part of its name ("المحتلة").
  static let placeAdjective = WordTraits(rawValue: 1 << 41)
  /// "الذي", "حيث", "بعد": what follows is told in another clause.
  static let clauseOpener = WordTraits(rawValue: 1 << 42)
  /// "نائب", "مستشار": an office whose complement may be another office.
  static let deputy = WordTraits(rawValue: 1 << 43)
  /// "العقيد", "الأمير": a rank before a name, no office beside another.
  static let rank = WordTraits(rawValue: 1 << 44)
  /// "وزير", "الحكومة": an office with such a word is a state's.
  static let national = WordTraits(rawValue: 1 << 45)
  /// "السابق": the office is no longer held; "المنتخب": not yet.
  static let past = WordTraits(rawValue: 1 << 46)
  static let elect = WordTraits(rawValue: 1 << 47)
  /// "الكبير": praise behind an occupation, no part of it.
  static let praise = WordTraits(rawValue: 1 << 48)
  /// "منصب": the office behind it is that of the person before.
  static let post = WordTraits(rawValue: 1 << 49)
  /// "وهو": an office behind it describes the person before.
  static let copula = WordTraits(rawValue: 1 << 50)
  /// "وزيرا": an office that two hold.
  static let dual = WordTraits(rawValue: 1 << 52)
  /// "الوزير": an office of a state, whatever stands behind it.
  static let minister = WordTraits(rawValue: 1 << 53)
  /// "مستشار": the name behind "مستشار الرئيس" is the president's.
  static let aide = WordTraits(rawValue: 1 << 54)
  /// Words of offices that the tagger was not trained with: a head with its complement, a title, an
  /// occupation, a modifier, "المتقاعد".
  static let roleOffice = WordTraits(rawValue: 1 << 55)
  static let roleTitle = WordTraits(rawValue: 1 << 56)
  static let roleOccupation = WordTraits(rawValue: 1 << 57)
  static let roleModifier = WordTraits(rawValue: 1 << 58)
  static let roleFormer = WordTraits(rawValue: 1 << 59)
  /// "قد", "أن", "لن": an imperfect behind it tells of what may be, will be or was not.
  static let irrealis = WordTraits(rawValue: 1 << 37)

  /// A verb that one person does to another: subject and object may stand side by side ("هنأ").
  static let personVerb = WordTraits(rawValue: 1 << 64)
  /// A word before the name of a product ("هاتف").
  static let productHead = WordTraits(rawValue: 1 << 65)
  /// A word before the name of a party ("نواب").
  static let partyHead = WordTraits(rawValue: 1 << 66)
  /// A currency, and a word before one ("مليون", "سعر").
  static let currency = WordTraits(rawValue: 1 << 67)
  static let moneyHead = WordTraits(rawValue: 1 << 68)
  /// A given name of women, of men.
  static let feminineName = WordTraits(rawValue: 1 << 69)
  static let masculineName = WordTraits(rawValue: 1 << 70)
  /// A word before what people want or value ("قيم", "إلى").
  static let valueHead = WordTraits(rawValue: 1 << 71)

  /// Everything that may be a part of a person's name.
  static let nameParts: WordTraits = [
    .givenName, .familyName, .foreignName, .weakName, .nameParticle, .servant, .nameJoiner,
  ]
  /// What heads an office with its complement, alone; what names a trade; what goes on with an office.
  static let officeHeads: WordTraits = [.office, .roleOffice]
  static let officeTitles: WordTraits = [.officeTitle, .roleTitle]
  static let occupations: WordTraits = [.occupation, .roleOccupation]
  static let officeModifiers: WordTraits = [.officeModifier, .roleModifier]
  static let formers: WordTraits = [.former, .roleFormer]
  /// What the tagger of names was not trained with: it says nothing of where names are, or is newer.
  static let untrained: WordTraits = [
    .irrealis, .clauseOpener, .deputy, .rank, .national, .past, .elect, .praise, .post, .copula,
    .dual, .minister, .aide, .roleOffice, .roleTitle, .roleOccupation, .roleModifier,
    .roleFormer, .personVerb, .productHead, .partyHead, .currency, .moneyHead, .valueHead,
    .feminineName, .masculineName,
  ]

  /// The traits as the tagger's features take them; all that it was trained with are among the first 64.
  var features: UInt64 { UInt64(truncatingIfNeeded: rawValue) }

  /// What may stand right before a person's name.
  static let beforeName: WordTraits = [.honorific, .title, .kin]

  /// The trait that `name_cues.tsv` calls `name`; `nil` where there is none.
  static func cue(named name: String) -> WordTraits? { cues[name] }

  /// The trait that `person_words.tsv` calls `name`; `nil` where there is none.
  static func nameKind(named name: String) -> WordTraits? { nameKinds[name] }

  private static let cues: [String: WordTraits] = [
    "honorific": .honorific, "title": .title, "office": .office, "office_title": .officeTitle,
    "kin": .kin, "organization_head": .organizationHead,
    "organization_head_definite": .organizationHeadDefinite,
    "organization_head_outside": .organizationHeadOutside,
    "place_head_outside": .placeHeadOutside, "place_head_inside": .placeHeadInside,
    "event_head": .eventHead, "event_head_definite": .eventHeadDefinite, "work_head": .workHead,
    "noun_stop": .nounStop, "meeting_verb": .meetingVerb, "meeting_noun": .meetingNoun,
    "generic_organization": .genericOrganization, "former": .former, "counterpart": .counterpart,
    "name_tail": .nameTail, "saying_verb": .sayingVerb,
    "institutional_adjective": .institutionalAdjective, "locative": .locative,
    "office_inner": .officeInner, "meeting_support": .meetingSupport,
    "irrealis": .irrealis, "deputy": .deputy, "rank": .rank, "role_office": .roleOffice,
    "role_title": .roleTitle, "role_occupation": .roleOccupation, "role_modifier": .roleModifier,
    "role_former": .roleFormer, "aide": .aide, "minister": .minister,
    "dual": .dual,
    "post": .post, "copula": .copula,
    "national": .national, "past": .past, "elect": .elect, "praise": .praise,
    "occupation": .occupation, "office_modifier": .officeModifier,
    "connective": .connective, "place_adjective": .placeAdjective,
    "meeting_with": .meetingWith, "attendance": .attendance, "clause_opener": .clauseOpener,
    "person_verb": .personVerb, "product_head": .productHead, "party_head": .partyHead,
    "currency": .currency, "money_head": .moneyHead, "value_head": .valueHead,
  ]

  private static let nameKinds: [String: WordTraits] = [
    "given": .givenName, "family": .familyName, "foreign": .foreignName,
    "weak_given": .weakName, "weak_family": .weakName, "particle": .nameParticle,
    "joiner": .nameJoiner, "servant": .servant,
  ]
}
