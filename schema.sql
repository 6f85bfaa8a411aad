-- Fihrist's warehouse: every table, index, search table and view, each with its meaning.
--
-- `sqlite3 x.db < schema.sql` makes an empty warehouse. Comments stand inside the CREATE, where
-- SQLite keeps them; the table `dictionary` at the end holds the same sentences as rows.
--
-- Every id is a positive integer below 2^53, which pandas, JavaScript and spreadsheets keep exactly.
-- `article_id` and `entity_id` begin with the first bits of SHA-256 over the natural key beside them;
-- a story has the id of its first article. The id of a row of an article (`sentence_id`, `mention_id`,
-- `quotation_id`, …) is article_id * 8192 plus its place among the article's rows of that kind, in the
-- text's order: so an article's rows stand together, and `id >> 13` is the article.
--
-- `start` and `end` count code points from 0, half-open, into `articles.text`:
-- `substr(text, start + 1, end - start)` is the words they stand for.

PRAGMA page_size = 16384;
PRAGMA encoding = 'UTF-8';
PRAGMA application_id = 0x46485253;
PRAGMA user_version = 3;
PRAGMA foreign_keys = ON;

BEGIN;

---- Documents ------------------------------------------------------------------------------------

CREATE TABLE stories ( -- Articles on one happening; an article that stands alone is a story of one.
  -- The id of the story's first article.
  story_id INTEGER PRIMARY KEY REFERENCES articles (article_id) ON DELETE CASCADE,
  -- A headline or the main names, for reading.
  label TEXT NOT NULL,
  -- First day of publication; NULL where no article has one.
  first_on TEXT,
  -- Last day of publication; NULL where no article has one.
  last_on TEXT,
  -- Number of its articles.
  article_count INTEGER NOT NULL CHECK (article_count > 0)
) STRICT;

CREATE TABLE outlets ( -- Who publishes: newspapers, sites, broadcasters, agencies.
  -- Id, from name; below 10^15.
  outlet_id INTEGER PRIMARY KEY,
  -- As readers know it; of an outlet that no lexicon knows the domain of its site.
  name TEXT NOT NULL UNIQUE,
  -- Its name in Latin letters; NULL where none is known.
  name_latin TEXT,
  -- The registered domains of its sites, with | between; NULL where none is known.
  domains TEXT,
  -- Country that it is of; NULL where none is known.
  country TEXT,
  -- Language of most of what it publishes; NULL where it is not known.
  language TEXT,
  -- What it is; NULL where it is not known.
  kind TEXT CHECK (kind IN (
    'newspaper', 'news_site', 'agency', 'television', 'radio', 'magazine', 'portal')),
  -- Its Wikidata item; NULL where none is certain.
  wikidata_id TEXT
) STRICT;

CREATE TABLE articles ( -- One row for each source document that could be read.
  -- Id, from source; below 10^15.
  article_id INTEGER PRIMARY KEY,
  -- Path below the input root, or feed or archive id; a record of a file has #id behind it.
  source TEXT NOT NULL UNIQUE,
  -- SHA-256 of the source document's bytes, lower-case hexadecimal.
  source_digest TEXT NOT NULL,
  -- Address of the article; NULL where the source gives none.
  url TEXT,
  -- Who published it; NULL where the source does not say.
  outlet TEXT,
  -- What is known of the outlet; NULL where the outlet is not known.
  outlet_id INTEGER REFERENCES outlets (outlet_id),
  -- News agency whose report it is, by its credit line; NULL where none is named.
  agency TEXT,
  -- Headline; NULL where the text carries none.
  title TEXT,
  -- Author or correspondent line; NULL where there is none.
  byline TEXT,
  -- Place and agency at the head of the body; NULL where there is none.
  dateline TEXT,
  -- Language of the body; und where it cannot be told. Only Arabic articles are annotated.
  language TEXT NOT NULL,
  -- Day of publication; NULL where it is not known.
  published_on TEXT CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- How the day of publication came to be known; NULL where it is not known.
  published_basis TEXT CHECK (published_basis IN ('metadata', 'page', 'url', 'dateline', 'text')),
  -- Earliest day on which it can have been published, where the day is not known; else NULL.
  published_from TEXT CHECK (published_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- Latest day on which it can have been published, where the day is not known; else NULL.
  published_to TEXT CHECK (published_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- What sets these bounds: its source, or other versions of it that state a day; NULL for no bounds.
  bounds_basis TEXT CHECK (bounds_basis IN ('source', 'versions')),
  -- Day that other evidence states, more than a day off published_on; NULL where all agree.
  disputed_on TEXT CHECK (disputed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- What states that other day; NULL where all agree.
  disputed_basis TEXT CHECK (disputed_basis IN ('metadata', 'page', 'url', 'dateline', 'text')),
  -- Day of the last change that its metadata state; NULL where they state none.
  modified_on TEXT CHECK (modified_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- Section of the outlet as its metadata name it; NULL where they name none.
  section TEXT,
  -- The story it belongs to.
  story_id INTEGER REFERENCES stories (story_id) ON DELETE SET NULL,
  -- The article that it repeats; NULL for an original.
  duplicate_of INTEGER REFERENCES articles (article_id) ON DELETE SET NULL,
  -- The title (if any) and the paragraphs, a line feed between: what offsets count in.
  text TEXT NOT NULL
) STRICT;

CREATE INDEX articles_by_outlet ON articles (outlet_id);
CREATE INDEX articles_by_day ON articles (published_on, outlet);
CREATE INDEX articles_by_story ON articles (story_id);
CREATE INDEX articles_by_original ON articles (duplicate_of);

CREATE TABLE article_keywords ( -- The keywords that the outlet gives an article in its metadata.
  -- The article.
  article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE,
  -- Place among the article's keywords, as the outlet lists them.
  ordinal INTEGER NOT NULL,
  -- The keyword as written.
  keyword TEXT NOT NULL,
  PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_keywords_by_keyword ON article_keywords (keyword);

CREATE TABLE article_limits ( -- A limit of annotation that an article reached; docs/limits.md has them.
  -- The article.
  article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE,
  -- What is limited.
  kind TEXT NOT NULL CHECK (kind IN (
    'sentence-length', 'sentences', 'words', 'mentions', 'candidates', 'quotations', 'times',
    'roles', 'meetings')),
  -- How much is beyond it: sentences that were cut, code points not annotated, rows left out.
  excess INTEGER NOT NULL CHECK (excess > 0),
  PRIMARY KEY (article_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_lines ( -- The lines below an article's headline, before recurring ones were cut.
  -- The article.
  article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE,
  -- Place among the article's lines.
  ordinal INTEGER NOT NULL,
  -- Hash of its folded words: equal for equal lines; 0 where it has no word.
  line_key INTEGER NOT NULL,
  -- 1 where it is a subheading, 0 where it is a paragraph.
  is_subheading INTEGER NOT NULL CHECK (is_subheading IN (0, 1)),
  -- 1 where it was cut because it recurs, 0 where it stands in the text.
  is_cut INTEGER NOT NULL CHECK (is_cut IN (0, 1)),
  PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_lines_by_key ON article_lines (line_key);

CREATE TABLE recurring_lines ( -- Lines that recur in an outlet's articles and are part of none.
  -- Whose articles they stand in.
  outlet TEXT NOT NULL,
  -- Hash of its folded words, as in article_lines.
  line_key INTEGER NOT NULL,
  -- head: opens articles; tail: closes them; lead: another article's opening, set below.
  kind TEXT NOT NULL CHECK (kind IN ('head', 'tail', 'lead')),
  -- Number of different articles that it stands in.
  article_count INTEGER NOT NULL CHECK (article_count > 0),
  PRIMARY KEY (outlet, line_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_fingerprints ( -- What tells whether two articles are the same, or nearly.
  -- The article.
  article_id INTEGER PRIMARY KEY REFERENCES articles (article_id) ON DELETE CASCADE,
  -- SHA-256 of the folded body: equal for exact duplicates.
  text_digest TEXT NOT NULL,
  -- MinHash values of the word shingles, little-endian; empty where the body is too short.
  signature BLOB NOT NULL CHECK (length(signature) % 2 = 0),
  -- Number of words in the body.
  word_count INTEGER NOT NULL CHECK (word_count >= 0),
  -- Number of its lines in article_lines.
  line_count INTEGER NOT NULL CHECK (line_count >= 0),
  -- The key of its longest line, equal in versions of one article; 0 where it has none.
  longest_line_key INTEGER NOT NULL
) STRICT;

CREATE TABLE duplicates ( -- Articles that repeat another: folded, not lost.
  -- The article that repeats.
  article_id INTEGER PRIMARY KEY REFERENCES articles (article_id) ON DELETE CASCADE,
  -- The article it repeats: the first of its group; of a revision the newest version.
  original_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE,
  -- revision: an older version at the same address; exact: the same words; near: most of them.
  kind TEXT NOT NULL CHECK (kind IN ('revision', 'exact', 'near')),
  -- Estimated share of word sequences in common.
  similarity REAL NOT NULL CHECK (similarity BETWEEN 0 AND 1)
) STRICT;

CREATE INDEX duplicates_by_original ON duplicates (original_id);

CREATE TABLE removed_blocks ( -- What was cut from a document because it is no part of the article.
  -- The article.
  article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE,
  -- Place among the article's removed blocks, in the source's order; recurring lines come last.
  ordinal INTEGER NOT NULL,
  -- Why it was cut.
  reason TEXT NOT NULL CHECK (reason IN (
    'repeated-title', 'repeated-text', 'related-links', 'share', 'comment-form', 'tags',
    'navigation', 'newsletter', 'cookie-notice', 'copyright', 'advertisement', 'ticker', 'caption',
    'source', 'publication-info', 'disclaimer', 'embedded-post', 'hidden', 'recurring-line')),
  -- The text as it stood in the source.
  text TEXT NOT NULL,
  PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE rejections ( -- Documents that could not go on.
  -- The document: path below the input root, #id or :line behind it for a record.
  source TEXT NOT NULL,
  -- SHA-256 of its bytes; NULL where they could not be read.
  source_digest TEXT,
  -- The stage at which it stopped.
  stage TEXT NOT NULL CHECK (stage IN ('read', 'extract', 'transform', 'load', 'quality')),
  -- Why.
  reason TEXT NOT NULL CHECK (reason IN (
    'empty', 'binary', 'encoding', 'too-large', 'not-a-file', 'unreadable', 'link-outside',
    'link-loop', 'invalid-json', 'missing-field', 'ambiguous-content', 'duplicate-source',
    'unsupported-format', 'too-complex', 'damaged', 'no-documents', 'not-an-article',
    'no-body', 'crashed', 'unfit', 'broken-rule')),
  -- One sentence for the operator: where, what, and the way out.
  detail TEXT NOT NULL,
  PRIMARY KEY (source, stage, reason, detail)
) STRICT, WITHOUT ROWID;

---- Sentences and names --------------------------------------------------------------------------

CREATE TABLE sentences ( -- One row for each sentence of an article.
  -- Id: article_id * 8192 + ordinal.
  sentence_id INTEGER PRIMARY KEY,
  -- The article.
  article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE,
  -- Place among the article's sentences.
  ordinal INTEGER NOT NULL,
  -- The part of the article it stands in.
  part TEXT NOT NULL CHECK (part IN ('title', 'subheading', 'body')),
  -- First code point inside it.
  start INTEGER NOT NULL,
  -- First code point behind it.
  end INTEGER NOT NULL,
  -- The sentence as it stands in the text.
  text TEXT NOT NULL,
  CHECK (0 <= start AND start <= end)
) STRICT;

CREATE INDEX sentences_by_article ON sentences (article_id);

CREATE TABLE entities ( -- Real-world things that articles name.
  -- Id, from natural_key; below 10^15.
  entity_id INTEGER PRIMARY KEY,
  -- Id in the lexicon, else type and folded name (PER|…); of a single name the article, too.
  natural_key TEXT NOT NULL UNIQUE,
  -- Person, organisation, place or other name.
  type TEXT NOT NULL CHECK (type IN ('PER', 'ORG', 'LOC', 'MISC')),
  -- country, city, ministry, party, club, agreement, competition, …; NULL where it is not known.
  kind TEXT,
  -- The name most articles give it in full; of two the longer.
  name TEXT NOT NULL,
  -- Name in Latin letters; NULL where none is known.
  name_latin TEXT,
  -- Country that it is, lies in, belongs to or acts in (ISO 3166-1); NULL where none is certain.
  country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
  -- What it is known for, in English, from the lexicons; no evidence for a day. NULL where not known.
  description TEXT,
  -- Of a person; NULL where it is not known.
  gender TEXT CHECK (gender IN ('m', 'f')),
  -- Item of Wikidata; NULL where none is certain.
  wikidata_id TEXT,
  -- Number of articles that name it; a repeat is not counted beside its original.
  article_total INTEGER NOT NULL DEFAULT 0,
  -- Number of its mentions in these articles.
  mention_total INTEGER NOT NULL DEFAULT 0,
  -- First day of publication of these articles; NULL where none is known.
  first_named_on TEXT,
  -- Last day of publication of these articles; NULL where none is known.
  last_named_on TEXT
) STRICT;

CREATE INDEX entities_by_name ON entities (name);

CREATE TABLE entity_names ( -- Each name that an entity goes by in these articles or the lexicons.
  -- The entity.
  entity_id INTEGER NOT NULL REFERENCES entities (entity_id) ON DELETE CASCADE,
  -- The name.
  name TEXT NOT NULL,
  -- Where the name came from; lexicon where both have it.
  basis TEXT NOT NULL CHECK (basis IN ('lexicon', 'text')),
  PRIMARY KEY (entity_id, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX entity_names_by_name ON entity_names (name);

CREATE TABLE article_entities ( -- What one article alone tells of an entity it names.
  -- The article.
  article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE,
  -- The entity.
  entity_id INTEGER NOT NULL REFERENCES entities (entity_id),
  -- The key that this article alone gives it, where it was merged; NULL where it is the entity's own.
  local_key TEXT,
  -- Its type in this article.
  type TEXT NOT NULL CHECK (type IN ('PER', 'ORG', 'LOC', 'MISC')),
  -- Its kind in this article; NULL where it is not known.
  kind TEXT,
  -- Its fullest name in this article.
  name TEXT NOT NULL,
  -- Its name in Latin letters; NULL where none is known.
  name_latin TEXT,
  -- Its country (ISO 3166-1); NULL where none is certain.
  country TEXT,
  -- What it is known for; NULL where no lexicon says so.
  description TEXT,
  -- Of a person; NULL where it is not known.
  gender TEXT CHECK (gender IN ('m', 'f')),
  -- Its item of Wikidata; NULL where none is certain.
  wikidata_id TEXT,
  -- How often the article mentions it; 0 where it is only implied, as the country of an office.
  mention_count INTEGER NOT NULL CHECK (mention_count >= 0),
  PRIMARY KEY (article_id, entity_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_entities_by_entity ON article_entities (entity_id);

CREATE TABLE entity_pairs ( -- Entities that two articles name together; of lists (over 128 names) none.
  -- The entity with the smaller id.
  entity_id INTEGER NOT NULL REFERENCES entities (entity_id) ON DELETE CASCADE,
  -- The entity with the greater id.
  other_entity_id INTEGER NOT NULL REFERENCES entities (entity_id) ON DELETE CASCADE,
  -- Number of articles that name both; a repeat is not counted beside its original.
  article_count INTEGER NOT NULL CHECK (article_count >= 2),
  PRIMARY KEY (entity_id, other_entity_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX entity_pairs_by_other ON entity_pairs (other_entity_id);

CREATE TABLE entity_topics ( -- How many articles that name each entity are on each topic.
  -- The entity.
  entity_id INTEGER NOT NULL REFERENCES entities (entity_id) ON DELETE CASCADE,
  -- The topic.
  topic_code TEXT NOT NULL REFERENCES topics (topic_code),
  -- Number of articles on it or on a topic below it; a repeat is not counted beside its original.
  articles INTEGER NOT NULL,
  -- Number of these articles that have the very code.
  exact_articles INTEGER NOT NULL,
  -- Number of further articles that repeat one.
  repeats INTEGER NOT NULL,
  PRIMARY KEY (entity_id, topic_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity_days ( -- How often each entity is named on each day.
  -- The entity.
  entity_id INTEGER NOT NULL REFERENCES entities (entity_id) ON DELETE CASCADE,
  -- Day of publication; empty for articles whose day is not known.
  published_on TEXT NOT NULL,
  -- Number of articles that name it; a repeat is not counted beside its original.
  articles INTEGER NOT NULL,
  -- Number of its mentions in these articles.
  mentions INTEGER NOT NULL,
  -- Number of further articles that repeat one.
  repeats INTEGER NOT NULL,
  PRIMARY KEY (entity_id, published_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_entity_names ( -- The further names an entity goes by in one article.
  -- The article.
  article_id INTEGER NOT NULL,
  -- The entity.
  entity_id INTEGER NOT NULL,
  -- The name.
  name TEXT NOT NULL,
  -- Where the name came from.
  basis TEXT NOT NULL CHECK (basis IN ('lexicon', 'text')),
  PRIMARY KEY (article_id, entity_id, name),
  FOREIGN KEY (article_id, entity_id) REFERENCES article_entities
    ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions ( -- One row for each name in a sentence.
  -- Id: article_id * 8192 + its place among the article's mentions.
  mention_id INTEGER PRIMARY KEY,
  -- The sentence.
  sentence_id INTEGER NOT NULL REFERENCES sentences (sentence_id) ON DELETE CASCADE,
  -- The entity it names.
  entity_id INTEGER NOT NULL REFERENCES entities (entity_id),
  -- Type of the name as it is used here.
  type TEXT NOT NULL CHECK (type IN ('PER', 'ORG', 'LOC', 'MISC')),
  -- First code point inside it.
  start INTEGER NOT NULL,
  -- First code point behind it.
  end INTEGER NOT NULL,
  -- The name as it stands in the text.
  surface TEXT NOT NULL,
  -- Confidence.
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  -- How it was recognised.
  basis TEXT NOT NULL CHECK (basis IN ('model', 'lexicon', 'coreference')),
  CHECK (0 <= start AND start <= end)
) STRICT;

CREATE INDEX mentions_by_sentence ON mentions (sentence_id);

CREATE INDEX mentions_by_entity ON mentions (entity_id);

CREATE TABLE mention_candidates ( -- Other readings of a mention that stayed ambiguous.
  -- The mention.
  mention_id INTEGER NOT NULL REFERENCES mentions (mention_id) ON DELETE CASCADE,
  -- Key of the entity it may name instead, as in entities.
  natural_key TEXT NOT NULL,
  -- That entity; NULL where no article names it.
  entity_id INTEGER REFERENCES entities (entity_id),
  -- Its name.
  name TEXT NOT NULL,
  -- Confidence.
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  -- Why it was not decided.
  reason TEXT NOT NULL,
  -- article: the article itself leaves it open; corpus: articles side by side do.
  scope TEXT NOT NULL CHECK (scope IN ('article', 'corpus')),
  PRIMARY KEY (mention_id, natural_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX mention_candidates_by_entity ON mention_candidates (entity_id);

---- Topics ---------------------------------------------------------------------------------------

CREATE TABLE topics ( -- The taxonomy of topics: IPTC Media Topics.
  -- Code of the topic (medtop:…).
  topic_code TEXT NOT NULL PRIMARY KEY,
  -- Code of the topic above it; NULL at the top.
  broader_code TEXT REFERENCES topics (topic_code) DEFERRABLE INITIALLY DEFERRED,
  -- Arabic label; NULL where there is none.
  label_ar TEXT,
  -- English label; NULL where there is none.
  label_en TEXT,
  -- French label; NULL where there is none.
  label_fr TEXT,
  -- 1 where IPTC has retired the topic, 0 where it is in use.
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX topics_by_broader ON topics (broader_code);

CREATE TABLE topic_tree ( -- Each topic with itself and every topic above it: all under one is one join.
  -- The topic.
  topic_code TEXT NOT NULL REFERENCES topics (topic_code) ON DELETE CASCADE,
  -- The topic itself, or one above it.
  ancestor_code TEXT NOT NULL REFERENCES topics (topic_code) ON DELETE CASCADE,
  -- How many steps above it: 0 for itself.
  depth INTEGER NOT NULL CHECK (depth >= 0),
  PRIMARY KEY (topic_code, ancestor_code)
) STRICT, WITHOUT ROWID;

CREATE INDEX topic_tree_by_ancestor ON topic_tree (ancestor_code);

CREATE TABLE article_topics ( -- The topics of an article.
  -- The article.
  article_id INTEGER NOT NULL REFERENCES articles (article_id) ON DELETE CASCADE,
  -- Place among the article's topics, 1 for the best.
  rank INTEGER NOT NULL CHECK (rank >= 1),
  -- The topic.
  topic_code TEXT NOT NULL REFERENCES topics (topic_code),
  -- Confidence.
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  PRIMARY KEY (article_id, rank),
  UNIQUE (topic_code, article_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic_days ( -- How many articles of each day and outlet are on each topic.
  -- Day of publication; empty for articles whose day is not known.
  published_on TEXT NOT NULL,
  -- The topic.
  topic_code TEXT NOT NULL REFERENCES topics (topic_code),
  -- Who published; empty for articles whose outlet is not known.
  outlet TEXT NOT NULL,
  -- Number of articles on it or on a topic below it; a repeat is not counted beside its original.
  articles INTEGER NOT NULL,
  -- Number of these articles that have the very code.
  exact_articles INTEGER NOT NULL,
  -- Number of further articles that repeat one.
  repeats INTEGER NOT NULL,
  PRIMARY KEY (published_on, topic_code, outlet)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic_evidence ( -- The words that spoke for a topic.
  -- The article.
  article_id INTEGER NOT NULL,
  -- Place of the topic among the article's topics, as in article_topics.
  rank INTEGER NOT NULL,
  -- Place among the topic's evidence, 1 for the heaviest.
  ordinal INTEGER NOT NULL,
  -- First code point inside the words' first occurrence.
  start INTEGER NOT NULL,
  -- First code point behind it.
  end INTEGER NOT NULL,
  -- How much they added.
  weight REAL NOT NULL,
  PRIMARY KEY (article_id, rank, ordinal),
  FOREIGN KEY (article_id, rank) REFERENCES article_topics (article_id, rank)
    ON DELETE CASCADE,
  CHECK (0 <= start AND start <= end)
) STRICT, WITHOUT ROWID;

---- What is said, when, who, with whom -----------------------------------------------------------

CREATE TABLE quotations ( -- Words ascribed to someone.
  -- Id: article_id * 8192 + its place among the article's quotations.
  quotation_id INTEGER PRIMARY KEY,
  -- The sentence in which it begins.
  sentence_id INTEGER NOT NULL REFERENCES sentences (sentence_id) ON DELETE CASCADE,
  -- direct: between quotation marks; indirect: the clause behind a verb of saying.
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'indirect')),
  -- The first of its speakers; NULL where none can be told.
  speaker_entity_id INTEGER REFERENCES entities (entity_id),
  -- The speaker as written; NULL where none is named.
  speaker TEXT,
  -- What tells the speaker, as README explains; NULL where none can be told.
  speaker_basis TEXT
    CHECK (speaker_basis IN ('name', 'office', 'document', 'clause', 'sentence', 'previous')),
  -- The verb or phrase that ascribes the words; NULL where there is none.
  cue TEXT,
  -- First code point inside it.
  start INTEGER NOT NULL,
  -- First code point behind it.
  end INTEGER NOT NULL,
  CHECK (0 <= start AND start <= end)
) STRICT;

CREATE INDEX quotations_by_sentence ON quotations (sentence_id);

CREATE INDEX quotations_by_first_speaker ON quotations (speaker_entity_id);

CREATE TABLE quotation_speakers ( -- Every speaker of a quotation: two ministers may say one thing.
  -- The quotation.
  quotation_id INTEGER NOT NULL REFERENCES quotations (quotation_id) ON DELETE CASCADE,
  -- Place among its speakers, 1 for the first.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  -- The speaker.
  entity_id INTEGER NOT NULL REFERENCES entities (entity_id),
  PRIMARY KEY (quotation_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX quotation_speakers_by_entity ON quotation_speakers (entity_id);

CREATE TABLE time_expressions ( -- Days, times, spans and repetitions that the text names.
  -- Id: article_id * 8192 + its place among the article's time expressions.
  time_expression_id INTEGER PRIMARY KEY,
  -- The sentence.
  sentence_id INTEGER NOT NULL REFERENCES sentences (sentence_id) ON DELETE CASCADE,
  -- What it names.
  type TEXT NOT NULL CHECK (type IN ('DATE', 'TIME', 'DURATION', 'SET')),
  -- First code point inside it.
  start INTEGER NOT NULL,
  -- First code point behind it.
  end INTEGER NOT NULL,
  -- Its value (2024-10, P3D, PAST_REF); NULL where it is not known.
  value TEXT,
  -- How the value came about: from the words, from the day of publication, or not.
  basis TEXT NOT NULL CHECK (basis IN ('explicit', 'published', 'unresolved')),
  CHECK (0 <= start AND start <= end)
) STRICT;

CREATE INDEX time_expressions_by_sentence ON time_expressions (sentence_id);

CREATE TABLE roles ( -- Offices that the text states of a person.
  -- Id: article_id * 8192 + its place among the article's roles.
  role_id INTEGER PRIMARY KEY,
  -- The sentence that states it.
  sentence_id INTEGER NOT NULL REFERENCES sentences (sentence_id) ON DELETE CASCADE,
  -- The person.
  person_entity_id INTEGER NOT NULL REFERENCES entities (entity_id),
  -- The office without nationality and country.
  office TEXT NOT NULL,
  -- The organisation or place it belongs to; NULL where the article leaves it open.
  of_entity_id INTEGER REFERENCES entities (entity_id),
  -- current; former, no longer held; elect, not yet held.
  status TEXT NOT NULL CHECK (status IN ('current', 'former', 'elect')),
  -- First code point inside the office's words.
  start INTEGER NOT NULL,
  -- First code point behind them.
  end INTEGER NOT NULL,
  CHECK (0 <= start AND start <= end)
) STRICT;

CREATE INDEX roles_by_sentence ON roles (sentence_id);

CREATE INDEX roles_by_person ON roles (person_entity_id);
CREATE INDEX roles_by_body ON roles (of_entity_id);

CREATE TABLE meetings ( -- Meetings that an article reports.
  -- Id: article_id * 8192 + its place among the article's meetings.
  meeting_id INTEGER PRIMARY KEY,
  -- The first sentence that reports it.
  sentence_id INTEGER NOT NULL REFERENCES sentences (sentence_id) ON DELETE CASCADE,
  -- Where; NULL where no place is named.
  place_entity_id INTEGER REFERENCES entities (entity_id),
  -- When; NULL where no day is named or its value is not known.
  held_on TEXT,
  -- held; planned; denied, called off or not held; call, held by telephone.
  status TEXT NOT NULL CHECK (status IN ('held', 'planned', 'denied', 'call'))
) STRICT;

CREATE INDEX meetings_by_sentence ON meetings (sentence_id);

CREATE INDEX meetings_by_place ON meetings (place_entity_id);

CREATE TABLE meeting_participants ( -- Who took part in a meeting.
  -- The meeting.
  meeting_id INTEGER NOT NULL REFERENCES meetings (meeting_id) ON DELETE CASCADE,
  -- Place among the participants, 1 for the first.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  -- The participant; NULL where only an office is named.
  entity_id INTEGER REFERENCES entities (entity_id),
  -- The name or the office as the article gives it.
  name TEXT NOT NULL,
  -- host, who receives or acts in the sentence; guest.
  side TEXT NOT NULL CHECK (side IN ('host', 'guest')),
  PRIMARY KEY (meeting_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX meeting_participants_by_entity ON meeting_participants (entity_id);

CREATE TABLE meeting_reports ( -- The sentences of its article that report a meeting.
  -- The meeting.
  meeting_id INTEGER NOT NULL REFERENCES meetings (meeting_id) ON DELETE CASCADE,
  -- The sentence.
  sentence_id INTEGER NOT NULL REFERENCES sentences (sentence_id) ON DELETE CASCADE,
  PRIMARY KEY (meeting_id, sentence_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX meeting_reports_by_sentence ON meeting_reports (sentence_id);

---- What made this file --------------------------------------------------------------------------

CREATE TABLE build ( -- What made this file: versions and digests.
  -- What is stated.
  key TEXT NOT NULL PRIMARY KEY,
  -- Its value.
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE input_files ( -- Files of several documents, whose bytes tell whether any of them changed.
  -- Path below the input root.
  source TEXT NOT NULL PRIMARY KEY,
  -- SHA-256 of its bytes, lower-case hexadecimal.
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE seal ( -- One row that tells whether any byte of this file was altered.
  -- Always 1.
  seal_id INTEGER PRIMARY KEY CHECK (seal_id = 1),
  -- SHA-256 of the whole file, these 64 characters read as zeros; zeros until it is published.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

INSERT INTO seal VALUES
  (1, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE quality_rules ( -- What rows must keep, as it was put to this file before publishing.
  -- The rule's name.
  rule TEXT NOT NULL PRIMARY KEY,
  -- error: must be 0 or the file is not published; warning: worth a look; note: a count.
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  -- What the rows are that break it.
  meaning TEXT NOT NULL,
  -- The query that finds them; :today is the day of the question, YYYY-MM-DD.
  query TEXT NOT NULL,
  -- Number of rows that break it; NULL where that depends on the day of the question.
  rows INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE dictionary ( -- The meaning of every column of every table and view.
  -- The table or view.
  "table" TEXT NOT NULL,
  -- The column; empty for the table or view itself.
  "column" TEXT NOT NULL,
  -- What it holds, in one sentence.
  meaning TEXT NOT NULL,
  -- Unit or format of its values; NULL where it is plain text or a name.
  unit TEXT,
  -- The term of a public vocabulary that means the same; NULL where none does.
  standard_term TEXT,
  PRIMARY KEY ("table", "column")
) STRICT, WITHOUT ROWID;

---- Search ---------------------------------------------------------------------------------------
-- Search finds Arabic as it is typed, with the tokenizer of any SQLite: when a text was indexed, each
-- word got its further forms at its own place. So MATCH finds بالمدرسة by المدرسة and مدرسة, الأمم by
-- الامم and امم, فاطمه by فاطمة, ٢٠٢٤ by 2024, عبد الرحمن by عبدالرحمن, words alone and in phrases.
-- The texts are not kept a second time: article_search.rowid is article_id, sentence_search.rowid is
-- sentence_id. A word of the title counts in both columns: the text begins with the title.
-- Only Fihrist can write these tables: SQLite alone would index the words without their forms.

CREATE VIRTUAL TABLE article_search USING fts5(
  text, title, content="articles", content_rowid="article_id",
  tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn'");

CREATE VIRTUAL TABLE sentence_search USING fts5(
  text, content="sentences", content_rowid="sentence_id",
  tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn'");

---- Views: the analysts' front door --------------------------------------------------------------
-- A view with a row for an article, or for something in it, carries the article's id, source, url,
-- title, outlet, day and whether it is a repeat. A view that counts articles counts a repeat once, with
-- its original, and tells the further repeats in a column of their own. Views that group by entity,
-- person or story gather the counts of one after the other (json_each of a subquery), so that the first
-- rows need not wait for the last.

CREATE VIEW article_stories ( -- Which story each article belongs to.
  -- The article.
  article_id,
  -- Its source.
  source,
  -- Its address; NULL where the source gives none.
  url,
  -- Its headline; NULL where it has none.
  title,
  -- Who published it; NULL where the source does not say.
  outlet,
  -- Day of publication; NULL where it is not known.
  published_on,
  -- 1 where the article repeats another, 0 for an original.
  is_repeat,
  -- Its story.
  story_id
) AS
SELECT
  articles.article_id,
  articles.source,
  articles.url,
  articles.title,
  articles.outlet,
  articles.published_on,
  articles.duplicate_of IS NOT NULL,
  articles.story_id
FROM articles
WHERE story_id IS NOT NULL;

CREATE VIEW topics_by_day ( -- How many articles each day are about each topic, or one below it.
  -- Day of publication; NULL for articles whose day is not known.
  published_on,
  -- The topic.
  topic_code,
  -- Its Arabic label.
  label_ar,
  -- Its English label.
  label_en,
  -- Number of articles on it or on a topic below it; a repeat is not counted beside its original.
  articles,
  -- Number of these articles that have the very code.
  exact_articles,
  -- Number of further articles that repeat one.
  repeats
) AS
SELECT
  nullif(counted.published_on, ''),
  topics.topic_code,
  topics.label_ar,
  topics.label_en,
  counted.articles,
  counted.exact_articles,
  counted.repeats
FROM (
  SELECT
    published_on,
    topic_code,
    sum(articles) AS articles,
    sum(exact_articles) AS exact_articles,
    sum(repeats) AS repeats
  FROM topic_days
  GROUP BY published_on, topic_code) AS counted
JOIN topics USING (topic_code);

CREATE VIEW topics_by_outlet ( -- How many articles of each outlet are about each topic, or one below it.
  -- Who published; NULL for articles whose outlet is not known.
  outlet,
  -- The topic.
  topic_code,
  -- Its Arabic label.
  label_ar,
  -- Its English label.
  label_en,
  -- Number of articles on it or on a topic below it; a repeat is not counted beside its original.
  articles,
  -- Number of these articles that have the very code.
  exact_articles,
  -- Number of further articles that repeat one.
  repeats
) AS
SELECT
  nullif(counted.outlet, ''),
  topics.topic_code,
  topics.label_ar,
  topics.label_en,
  counted.articles,
  counted.exact_articles,
  counted.repeats
FROM (
  SELECT
    outlet,
    topic_code,
    sum(articles) AS articles,
    sum(exact_articles) AS exact_articles,
    sum(repeats) AS repeats
  FROM topic_days
  GROUP BY outlet, topic_code) AS counted
JOIN topics USING (topic_code);

CREATE VIEW topics_by_entity ( -- How many articles that name each entity are about each topic, or one below it.
  -- The entity.
  entity_id,
  -- Its name.
  name,
  -- Its type.
  type,
  -- The topic.
  topic_code,
  -- Its Arabic label.
  label_ar,
  -- Its English label.
  label_en,
  -- Number of articles on it or on a topic below it; a repeat is not counted beside its original.
  articles,
  -- Number of these articles that have the very code.
  exact_articles,
  -- Number of further articles that repeat one.
  repeats
) AS
SELECT
  entity_topics.entity_id,
  entities.name,
  entities.type,
  entity_topics.topic_code,
  topics.label_ar,
  topics.label_en,
  entity_topics.articles,
  entity_topics.exact_articles,
  entity_topics.repeats
FROM entity_topics
LEFT JOIN entities ON entities.entity_id = entity_topics.entity_id
LEFT JOIN topics ON topics.topic_code = entity_topics.topic_code;

CREATE VIEW entity_timeline ( -- How often each entity is named, day by day.
  -- The entity.
  entity_id,
  -- Its name.
  name,
  -- Its type.
  type,
  -- Day of publication; NULL for articles whose day is not known.
  published_on,
  -- Number of articles that name it; a repeat is not counted beside its original.
  articles,
  -- Number of its mentions in these articles.
  mentions,
  -- Number of further articles that repeat one.
  repeats
) AS
SELECT
  entity_days.entity_id,
  entities.name,
  entities.type,
  nullif(entity_days.published_on, ''),
  entity_days.articles,
  entity_days.mentions,
  entity_days.repeats
FROM entity_days
LEFT JOIN entities ON entities.entity_id = entity_days.entity_id;

CREATE VIEW co_mentions ( -- Which entities two articles or more name together; each pair in both orders.
  -- The entity.
  entity_id,
  -- Its name.
  name,
  -- The other entity.
  other_entity_id,
  -- The other's name.
  other_name,
  -- Number of articles that name both; a repeat is not counted beside its original.
  articles
) AS
SELECT
  pairs.entity_id,
  one.name,
  pairs.other_entity_id,
  two.name,
  pairs.article_count
FROM (
  SELECT entity_id, other_entity_id, article_count
  FROM entity_pairs
  UNION ALL
  SELECT other_entity_id, entity_id, article_count
  FROM entity_pairs) AS pairs
LEFT JOIN entities AS one ON one.entity_id = pairs.entity_id
LEFT JOIN entities AS two ON two.entity_id = pairs.other_entity_id;

CREATE VIEW who_met_whom ( -- Pairs of host and guest of reported meetings, with the evidence.
  -- The meeting.
  meeting_id,
  -- held; planned; call, held by telephone. Meetings that were denied are left out.
  status,
  -- When; NULL where no day is named or its value is not known.
  held_on,
  -- Where; NULL where no place is named.
  place,
  -- The participant; NULL where only an office is named.
  entity_id,
  -- The participant's name.
  name,
  -- The other participant; NULL where only an office is named.
  other_entity_id,
  -- The other participant's name.
  other_name,
  -- The sentence that reports it.
  sentence,
  -- The article.
  article_id,
  -- Its source.
  source,
  -- Its address; NULL where the source gives none.
  url,
  -- Its headline; NULL where it has none.
  title,
  -- Who published it; NULL where the source does not say.
  outlet,
  -- Day of publication; NULL where it is not known.
  published_on,
  -- 1 where the article repeats another, 0 for an original.
  is_repeat
) AS
SELECT
  meetings.meeting_id,
  meetings.status,
  meetings.held_on,
  places.name,
  one.entity_id,
  coalesce(one_entity.name, one.name),
  two.entity_id,
  coalesce(two_entity.name, two.name),
  sentences.text,
  articles.article_id,
  articles.source,
  articles.url,
  articles.title,
  articles.outlet,
  articles.published_on,
  articles.duplicate_of IS NOT NULL
FROM meetings
JOIN meeting_participants AS one USING (meeting_id)
JOIN meeting_participants AS two
  ON two.meeting_id = meetings.meeting_id AND two.ordinal > one.ordinal AND two.side <> one.side
LEFT JOIN entities AS one_entity ON one_entity.entity_id = one.entity_id
LEFT JOIN entities AS two_entity ON two_entity.entity_id = two.entity_id
LEFT JOIN entities AS places ON places.entity_id = meetings.place_entity_id
JOIN sentences ON sentences.sentence_id = meetings.sentence_id
JOIN articles ON articles.article_id = sentences.article_id
WHERE meetings.status <> 'denied';

CREATE VIEW quotations_by_speaker ( -- Who said what, one row for each speaker of a quotation.
  -- The speaker; NULL where none can be told.
  entity_id,
  -- The speaker's name; as written where no entity is known.
  speaker,
  -- direct or indirect.
  kind,
  -- The verb or phrase that ascribes the words.
  cue,
  -- The words as they stand in the text.
  text,
  -- The article.
  article_id,
  -- Its source.
  source,
  -- Its address; NULL where the source gives none.
  url,
  -- Its headline; NULL where it has none.
  title,
  -- Who published it; NULL where the source does not say.
  outlet,
  -- Day of publication; NULL where it is not known.
  published_on,
  -- 1 where the article repeats another, 0 for an original.
  is_repeat,
  -- The quotation.
  quotation_id
) AS
SELECT
  quotation_speakers.entity_id,
  coalesce(entities.name, quotations.speaker),
  quotations.kind,
  quotations.cue,
  substr(articles.text, quotations.start + 1, quotations.end - quotations.start),
  articles.article_id,
  articles.source,
  articles.url,
  articles.title,
  articles.outlet,
  articles.published_on,
  articles.duplicate_of IS NOT NULL,
  quotations.quotation_id
FROM quotations
LEFT JOIN quotation_speakers USING (quotation_id)
LEFT JOIN entities ON entities.entity_id = quotation_speakers.entity_id
JOIN sentences ON sentences.sentence_id = quotations.sentence_id
JOIN articles ON articles.article_id = sentences.article_id;

CREATE VIEW times_in_text ( -- Each time expression with the words that stand for it.
  -- The expression.
  time_expression_id,
  -- The words as they stand in the text.
  surface,
  -- What it names.
  type,
  -- Its value; NULL where it is not known.
  value,
  -- How the value came about.
  basis,
  -- The article.
  article_id,
  -- Its source.
  source,
  -- Its address; NULL where the source gives none.
  url,
  -- Its headline; NULL where it has none.
  title,
  -- Who published it; NULL where the source does not say.
  outlet,
  -- Day of publication; NULL where it is not known.
  published_on,
  -- 1 where the article repeats another, 0 for an original.
  is_repeat
) AS
SELECT
  time_expressions.time_expression_id,
  substr(
    sentences.text, time_expressions.start - sentences.start + 1,
    time_expressions.end - time_expressions.start),
  time_expressions.type,
  time_expressions.value,
  time_expressions.basis,
  articles.article_id,
  articles.source,
  articles.url,
  articles.title,
  articles.outlet,
  articles.published_on,
  articles.duplicate_of IS NOT NULL
FROM time_expressions
JOIN sentences ON sentences.sentence_id = time_expressions.sentence_id
JOIN articles ON articles.article_id = sentences.article_id;

CREATE VIEW roles_in_text ( -- Each stated office with the words that stand for it.
  -- The role.
  role_id,
  -- The person.
  person_entity_id,
  -- The person's name.
  person,
  -- The office.
  office,
  -- The organisation or place; NULL where the article leaves it open.
  of_entity_id,
  -- Its name.
  of_name,
  -- The words as they stand in the text.
  surface,
  -- The sentence that states it.
  sentence,
  -- The article.
  article_id,
  -- Its source.
  source,
  -- Its address; NULL where the source gives none.
  url,
  -- Its headline; NULL where it has none.
  title,
  -- Who published it; NULL where the source does not say.
  outlet,
  -- Day of publication; NULL where it is not known.
  published_on,
  -- 1 where the article repeats another, 0 for an original.
  is_repeat
) AS
SELECT
  roles.role_id,
  persons.entity_id,
  persons.name,
  roles.office,
  bodies.entity_id,
  bodies.name,
  substr(sentences.text, roles.start - sentences.start + 1, roles.end - roles.start),
  sentences.text,
  articles.article_id,
  articles.source,
  articles.url,
  articles.title,
  articles.outlet,
  articles.published_on,
  articles.duplicate_of IS NOT NULL
FROM roles
JOIN entities AS persons ON persons.entity_id = roles.person_entity_id
LEFT JOIN entities AS bodies ON bodies.entity_id = roles.of_entity_id
JOIN sentences ON sentences.sentence_id = roles.sentence_id
JOIN articles ON articles.article_id = sentences.article_id;

CREATE VIEW topic_words ( -- The words that spoke for each topic of an article.
  -- The topic.
  topic_code,
  -- Its Arabic label.
  label_ar,
  -- Its English label.
  label_en,
  -- The words where they first stand.
  surface,
  -- How much they added.
  weight,
  -- The article.
  article_id,
  -- Its source.
  source,
  -- Its address; NULL where the source gives none.
  url,
  -- Its headline; NULL where it has none.
  title,
  -- Who published it; NULL where the source does not say.
  outlet,
  -- Day of publication; NULL where it is not known.
  published_on,
  -- 1 where the article repeats another, 0 for an original.
  is_repeat
) AS
SELECT
  topics.topic_code,
  topics.label_ar,
  topics.label_en,
  substr(articles.text, topic_evidence.start + 1, topic_evidence.end - topic_evidence.start),
  topic_evidence.weight,
  articles.article_id,
  articles.source,
  articles.url,
  articles.title,
  articles.outlet,
  articles.published_on,
  articles.duplicate_of IS NOT NULL
FROM topic_evidence
JOIN article_topics USING (article_id, rank)
JOIN topics USING (topic_code)
JOIN articles USING (article_id);

CREATE VIEW role_holders ( -- Who is said to hold which office, and when that was written.
  -- The person.
  person_entity_id,
  -- The person's name.
  person,
  -- The office.
  office,
  -- The organisation or place; NULL where articles leave it open.
  of_entity_id,
  -- Its name.
  of_name,
  -- First day of publication of an article that states it.
  first_on,
  -- Last day of publication of an article that states it.
  last_on,
  -- Number of articles that state it; a repeat is not counted beside its original.
  articles,
  -- Number of further articles that repeat one.
  repeats
) AS
SELECT
  persons.entity_id,
  persons.name,
  counted.value ->> 0,
  bodies.entity_id,
  bodies.name,
  counted.value ->> 2,
  counted.value ->> 3,
  counted.value ->> 4,
  counted.value ->> 5
FROM entities AS persons
CROSS JOIN json_each((
  SELECT json_group_array(json_array(office, body, first_on, last_on, articles, repeats))
  FROM (
    SELECT
      roles.office,
      roles.of_entity_id AS body,
      min(articles.published_on) AS first_on,
      max(articles.published_on) AS last_on,
      count(DISTINCT iif(duplicate_of IS NULL, articles.article_id, NULL)) AS articles,
      count(DISTINCT iif(duplicate_of IS NULL, NULL, articles.article_id)) AS repeats
    FROM roles
    CROSS JOIN sentences USING (sentence_id)
    CROSS JOIN articles USING (article_id)
    WHERE roles.person_entity_id = persons.entity_id
    GROUP BY roles.office, roles.of_entity_id))) AS counted
LEFT JOIN entities AS bodies ON bodies.entity_id = counted.value ->> 1;

CREATE VIEW story_coverage ( -- Which outlet names whom in a story.
  -- The story.
  story_id,
  -- Its label.
  label,
  -- Who published; NULL where the source does not say.
  outlet,
  -- The entity.
  entity_id,
  -- Its name.
  name,
  -- Its type.
  type,
  -- Number of the outlet's articles in the story that name it, repeats counted in.
  articles,
  -- Number of its mentions in them.
  mentions,
  -- Number of them that repeat another article.
  repeats
) AS
SELECT
  stories.story_id,
  stories.label,
  counted.value ->> 0,
  entities.entity_id,
  entities.name,
  entities.type,
  counted.value ->> 2,
  counted.value ->> 3,
  counted.value ->> 4
FROM stories
CROSS JOIN json_each((
  SELECT json_group_array(json_array(outlet, entity, articles, mentions, repeats))
  FROM (
    SELECT
      articles.outlet,
      article_entities.entity_id AS entity,
      count(*) AS articles,
      sum(article_entities.mention_count) AS mentions,
      count(duplicate_of) AS repeats
    FROM articles
    CROSS JOIN article_entities USING (article_id)
    WHERE articles.story_id = stories.story_id AND article_entities.mention_count > 0
    GROUP BY articles.outlet, article_entities.entity_id))) AS counted
JOIN entities ON entities.entity_id = counted.value ->> 1;

CREATE VIEW ambiguous_mentions ( -- Mentions that stayed open, one row for each other reading.
  -- The mention.
  mention_id,
  -- The name as it stands in the text.
  surface,
  -- The reading that was taken.
  entity_id,
  -- Its name.
  name,
  -- Its confidence.
  score,
  -- The other reading; NULL where no article names it.
  other_entity_id,
  -- Its name.
  other_name,
  -- Its confidence.
  other_score,
  -- Why it was not decided.
  reason,
  -- The sentence.
  sentence,
  -- The article.
  article_id,
  -- Its source.
  source,
  -- Its address; NULL where the source gives none.
  url,
  -- Its headline; NULL where it has none.
  title,
  -- Who published it; NULL where the source does not say.
  outlet,
  -- Day of publication; NULL where it is not known.
  published_on,
  -- 1 where the article repeats another, 0 for an original.
  is_repeat
) AS
SELECT
  mentions.mention_id,
  mentions.surface,
  taken.entity_id,
  taken.name,
  mentions.score,
  mention_candidates.entity_id,
  coalesce(other.name, mention_candidates.name),
  mention_candidates.score,
  mention_candidates.reason,
  sentences.text,
  articles.article_id,
  articles.source,
  articles.url,
  articles.title,
  articles.outlet,
  articles.published_on,
  articles.duplicate_of IS NOT NULL
FROM mention_candidates
JOIN mentions USING (mention_id)
JOIN entities AS taken ON taken.entity_id = mentions.entity_id
LEFT JOIN entities AS other ON other.entity_id = mention_candidates.entity_id
JOIN sentences ON sentences.sentence_id = mentions.sentence_id
JOIN articles ON articles.article_id = sentences.article_id;

CREATE VIEW data_quality ( -- One row for each rule: how many rows break it.
  -- The rule's name.
  rule,
  -- error: must be 0 or the file is not published; warning: worth a look; note: a count.
  severity,
  -- Number of rows that break it; NULL where that depends on the day of the question.
  rows,
  -- What the rule says of them.
  meaning
) AS
SELECT rule, severity, rows, meaning
FROM quality_rules;

---- Dictionary -----------------------------------------------------------------------------------
-- The comments above, as rows; a test holds the two together.

INSERT INTO dictionary ("table", "column", meaning, unit, standard_term) VALUES
  ('ambiguous_mentions', '',
    'Mentions that stayed open, one row for each other reading.',
    NULL, NULL),
  ('ambiguous_mentions', 'mention_id', 'The mention.', NULL, NULL),
  ('ambiguous_mentions', 'surface', 'The name as it stands in the text.', NULL, NULL),
  ('ambiguous_mentions', 'entity_id', 'The reading that was taken.', NULL, NULL),
  ('ambiguous_mentions', 'name', 'Its name.', NULL, NULL),
  ('ambiguous_mentions', 'score', 'Its confidence.', '0 to 1', NULL),
  ('ambiguous_mentions', 'other_entity_id',
    'The other reading; NULL where no article names it.', NULL, NULL),
  ('ambiguous_mentions', 'other_name', 'Its name.', NULL, NULL),
  ('ambiguous_mentions', 'other_score', 'Its confidence.', '0 to 1', NULL),
  ('ambiguous_mentions', 'reason', 'Why it was not decided.', NULL, NULL),
  ('ambiguous_mentions', 'sentence', 'The sentence.', NULL, NULL),
  ('ambiguous_mentions', 'article_id', 'The article.', NULL, NULL),
  ('ambiguous_mentions', 'source', 'Its source.', NULL, NULL),
  ('ambiguous_mentions', 'url', 'Its address; NULL where the source gives none.', 'URL', NULL),
  ('ambiguous_mentions', 'title', 'Its headline; NULL where it has none.', NULL, NULL),
  ('ambiguous_mentions', 'outlet',
    'Who published it; NULL where the source does not say.',
    NULL, NULL),
  ('ambiguous_mentions', 'published_on',
    'Day of publication; NULL where it is not known.',
    'YYYY-MM-DD', NULL),
  ('ambiguous_mentions', 'is_repeat',
    '1 where the article repeats another, 0 for an original.',
    '0 or 1', NULL),
  ('article_entities', '', 'What one article alone tells of an entity it names.', NULL, NULL),
  ('article_entities', 'article_id', 'The article.', NULL, NULL),
  ('article_entities', 'entity_id', 'The entity.', NULL, NULL),
  ('article_entities', 'local_key',
    'The key that this article alone gives it, where it was merged; NULL where it is the entity''s own.',
    NULL, NULL),
  ('article_entities', 'type', 'Its type in this article.', NULL, NULL),
  ('article_entities', 'kind', 'Its kind in this article; NULL where it is not known.', NULL, NULL),
  ('article_entities', 'name', 'Its fullest name in this article.', NULL, NULL),
  ('article_entities', 'name_latin',
    'Its name in Latin letters; NULL where none is known.',
    NULL, NULL),
  ('article_entities', 'country', 'Its country (ISO 3166-1); NULL where none is certain.', NULL, NULL),
  ('article_entities', 'description',
    'What it is known for; NULL where no lexicon says so.', NULL, NULL),
  ('article_entities', 'gender', 'Of a person; NULL where it is not known.', NULL, NULL),
  ('article_entities', 'wikidata_id',
    'Its item of Wikidata; NULL where none is certain.',
    'Q number', NULL),
  ('article_entities', 'mention_count',
    'How often the article mentions it; 0 where it is only implied, as the country of an office.',
    'mentions', NULL),
  ('article_entity_names', '', 'The further names an entity goes by in one article.', NULL, NULL),
  ('article_entity_names', 'article_id', 'The article.', NULL, NULL),
  ('article_entity_names', 'entity_id', 'The entity.', NULL, NULL),
  ('article_entity_names', 'name', 'The name.', NULL, NULL),
  ('article_entity_names', 'basis', 'Where the name came from.', NULL, NULL),
  ('article_fingerprints', '',
    'What tells whether two articles are the same, or nearly.',
    NULL, NULL),
  ('article_fingerprints', 'article_id', 'The article.', NULL, NULL),
  ('article_fingerprints', 'text_digest',
    'SHA-256 of the folded body: equal for exact duplicates.',
    'hexadecimal', NULL),
  ('article_fingerprints', 'signature',
    'MinHash values of the word shingles, little-endian; empty where the body is too short.',
    '16-bit integers', NULL),
  ('article_fingerprints', 'word_count', 'Number of words in the body.', 'words', NULL),
  ('article_fingerprints', 'line_count', 'Number of its lines in article_lines.', 'lines', NULL),
  ('article_fingerprints', 'longest_line_key',
    'The key of its longest line, equal in versions of one article; 0 where it has none.',
    NULL, NULL),
  ('article_keywords', '',
    'The keywords that the outlet gives an article in its metadata.',
    NULL, NULL),
  ('article_keywords', 'article_id', 'The article.', NULL, NULL),
  ('article_keywords', 'ordinal',
    'Place among the article''s keywords, as the outlet lists them.',
    NULL, NULL),
  ('article_keywords', 'keyword', 'The keyword as written.', NULL, 'schema:keywords'),
  ('article_limits', '',
    'A limit of annotation that an article reached; docs/limits.md has them.',
    NULL, NULL),
  ('article_limits', 'article_id', 'The article.', NULL, NULL),
  ('article_limits', 'kind', 'What is limited.', NULL, NULL),
  ('article_limits', 'excess',
    'How much is beyond it: sentences that were cut, code points not annotated, rows left out.',
    NULL, NULL),
  ('article_lines', '',
    'The lines below an article''s headline, before recurring ones were cut.',
    NULL, NULL),
  ('article_lines', 'article_id', 'The article.', NULL, NULL),
  ('article_lines', 'ordinal', 'Place among the article''s lines.', NULL, NULL),
  ('article_lines', 'line_key',
    'Hash of its folded words: equal for equal lines; 0 where it has no word.',
    NULL, NULL),
  ('article_lines', 'is_subheading',
    '1 where it is a subheading, 0 where it is a paragraph.',
    '0 or 1', NULL),
  ('article_lines', 'is_cut',
    '1 where it was cut because it recurs, 0 where it stands in the text.',
    '0 or 1', NULL),
  ('article_search', '', 'Search over whole articles; rowid is article_id.', NULL, NULL),
  ('article_search', 'text', 'Text of the article, its title included.', NULL, NULL),
  ('article_search', 'title', 'Title of the article.', NULL, NULL),
  ('article_stories', '', 'Which story each article belongs to.', NULL, NULL),
  ('article_stories', 'article_id', 'The article.', NULL, NULL),
  ('article_stories', 'source', 'Its source.', NULL, NULL),
  ('article_stories', 'url', 'Its address; NULL where the source gives none.', 'URL', NULL),
  ('article_stories', 'title', 'Its headline; NULL where it has none.', NULL, NULL),
  ('article_stories', 'outlet',
    'Who published it; NULL where the source does not say.',
    NULL, NULL),
  ('article_stories', 'published_on',
    'Day of publication; NULL where it is not known.',
    'YYYY-MM-DD', NULL),
  ('article_stories', 'is_repeat',
    '1 where the article repeats another, 0 for an original.',
    '0 or 1', NULL),
  ('article_stories', 'story_id', 'Its story.', NULL, NULL),
  ('article_topics', '', 'The topics of an article.', NULL, NULL),
  ('article_topics', 'article_id', 'The article.', NULL, NULL),
  ('article_topics', 'rank', 'Place among the article''s topics, 1 for the best.', NULL, NULL),
  ('article_topics', 'topic_code', 'The topic.', 'medtop code', 'schema:about'),
  ('article_topics', 'score', 'Confidence.', '0 to 1', NULL),
  ('articles', '',
    'One row for each source document that could be read.',
    NULL, 'schema:NewsArticle'),
  ('articles', 'article_id', 'Id, from source; below 10^15.', NULL, NULL),
  ('articles', 'source',
    'Path below the input root, or feed or archive id; a record of a file has #id behind it.',
    NULL, 'dcterms:source'),
  ('articles', 'source_digest',
    'SHA-256 of the source document''s bytes, lower-case hexadecimal.',
    'hexadecimal', NULL),
  ('articles', 'url',
    'Address of the article; NULL where the source gives none.',
    'URL', 'schema:url'),
  ('articles', 'outlet',
    'Who published it; NULL where the source does not say.',
    NULL, 'schema:publisher'),
  ('articles', 'outlet_id',
    'What is known of the outlet; NULL where the outlet is not known.',
    NULL, 'schema:publisher'),
  ('articles', 'agency',
    'News agency whose report it is, by its credit line; NULL where none is named.',
    NULL, 'schema:sourceOrganization'),
  ('articles', 'title', 'Headline; NULL where the text carries none.', NULL, 'schema:headline'),
  ('articles', 'byline',
    'Author or correspondent line; NULL where there is none.',
    NULL, 'schema:author'),
  ('articles', 'dateline',
    'Place and agency at the head of the body; NULL where there is none.',
    NULL, 'schema:dateline'),
  ('articles', 'language',
    'Language of the body; und where it cannot be told. Only Arabic articles are annotated.',
    'BCP 47', 'schema:inLanguage'),
  ('articles', 'published_on',
    'Day of publication; NULL where it is not known.',
    'YYYY-MM-DD', 'schema:datePublished'),
  ('articles', 'published_basis',
    'How the day of publication came to be known; NULL where it is not known.',
    NULL, NULL),
  ('articles', 'published_from',
    'Earliest day on which it can have been published, where the day is not known; else NULL.',
    'YYYY-MM-DD', NULL),
  ('articles', 'published_to',
    'Latest day on which it can have been published, where the day is not known; else NULL.',
    'YYYY-MM-DD', NULL),
  ('articles', 'bounds_basis',
    'What sets these bounds: its source, or other versions of it that state a day; NULL for no bounds.',
    NULL, NULL),
  ('articles', 'disputed_on',
    'Day that other evidence states, more than a day off published_on; NULL where all agree.',
    'YYYY-MM-DD', NULL),
  ('articles', 'disputed_basis',
    'What states that other day; NULL where all agree.',
    NULL, NULL),
  ('articles', 'modified_on',
    'Day of the last change that its metadata state; NULL where they state none.',
    'YYYY-MM-DD', 'schema:dateModified'),
  ('articles', 'section',
    'Section of the outlet as its metadata name it; NULL where they name none.',
    NULL, 'schema:articleSection'),
  ('articles', 'story_id', 'The story it belongs to.', NULL, NULL),
  ('articles', 'duplicate_of',
    'The article that it repeats; NULL for an original.',
    NULL, 'dcterms:isVersionOf'),
  ('articles', 'text',
    'The title (if any) and the paragraphs, a line feed between: what offsets count in.',
    NULL, 'schema:articleBody'),
  ('build', '', 'What made this file: versions and digests.', NULL, NULL),
  ('build', 'key', 'What is stated.', NULL, NULL),
  ('build', 'value', 'Its value.', NULL, NULL),
  ('co_mentions', '',
    'Which entities two articles or more name together; each pair in both orders.',
    NULL, NULL),
  ('co_mentions', 'entity_id', 'The entity.', NULL, NULL),
  ('co_mentions', 'name', 'Its name.', NULL, NULL),
  ('co_mentions', 'other_entity_id', 'The other entity.', NULL, NULL),
  ('co_mentions', 'other_name', 'The other''s name.', NULL, NULL),
  ('co_mentions', 'articles',
    'Number of articles that name both; a repeat is not counted beside its original.',
    'count', NULL),
  ('data_quality', '', 'One row for each rule: how many rows break it.', NULL, NULL),
  ('data_quality', 'rule', 'The rule''s name.', NULL, NULL),
  ('data_quality', 'severity',
    'error: must be 0 or the file is not published; warning: worth a look; note: a count.',
    NULL, NULL),
  ('data_quality', 'rows',
    'Number of rows that break it; NULL where that depends on the day of the question.',
    'rows', NULL),
  ('data_quality', 'meaning', 'What the rule says of them.', NULL, NULL),
  ('dictionary', '', 'The meaning of every column of every table and view.', NULL, NULL),
  ('dictionary', 'table', 'The table or view.', NULL, NULL),
  ('dictionary', 'column', 'The column; empty for the table or view itself.', NULL, NULL),
  ('dictionary', 'meaning', 'What it holds, in one sentence.', NULL, NULL),
  ('dictionary', 'unit',
    'Unit or format of its values; NULL where it is plain text or a name.',
    NULL, NULL),
  ('dictionary', 'standard_term',
    'The term of a public vocabulary that means the same; NULL where none does.',
    NULL, NULL),
  ('duplicates', '', 'Articles that repeat another: folded, not lost.', NULL, NULL),
  ('duplicates', 'article_id', 'The article that repeats.', NULL, NULL),
  ('duplicates', 'original_id',
    'The article it repeats: the first of its group; of a revision the newest version.',
    NULL, 'dcterms:isVersionOf'),
  ('duplicates', 'kind',
    'revision: an older version at the same address; exact: the same words; near: most of them.',
    NULL, NULL),
  ('duplicates', 'similarity', 'Estimated share of word sequences in common.', '0 to 1', NULL),
  ('entities', '', 'Real-world things that articles name.', NULL, 'schema:Thing'),
  ('entities', 'entity_id', 'Id, from natural_key; below 10^15.', NULL, NULL),
  ('entities', 'natural_key',
    'Id in the lexicon, else type and folded name (PER|…); of a single name the article, too.',
    NULL, NULL),
  ('entities', 'type',
    'Person, organisation, place or other name.',
    NULL, 'CoNLL-2003 entity type'),
  ('entities', 'kind',
    'country, city, ministry, party, club, agreement, competition, …; NULL where it is not known.',
    NULL, NULL),
  ('entities', 'name',
    'The name most articles give it in full; of two the longer.',
    NULL, 'schema:name'),
  ('entities', 'name_latin',
    'Name in Latin letters; NULL where none is known.',
    NULL, 'schema:alternateName'),
  ('entities', 'country',
    'Country that it is, lies in, belongs to or acts in (ISO 3166-1); NULL where none is certain.',
    NULL, 'schema:addressCountry'),
  ('entities', 'description',
    'What it is known for, in English, from the lexicons; no evidence for a day. NULL where not known.',
    NULL, 'schema:description'),
  ('entities', 'gender', 'Of a person; NULL where it is not known.', NULL, 'schema:gender'),
  ('entities', 'wikidata_id',
    'Item of Wikidata; NULL where none is certain.',
    'Q number', 'schema:sameAs'),
  ('entities', 'article_total',
    'Number of articles that name it; a repeat is not counted beside its original.',
    'articles', NULL),
  ('entities', 'mention_total', 'Number of its mentions in these articles.', 'mentions', NULL),
  ('entities', 'first_named_on',
    'First day of publication of these articles; NULL where none is known.',
    'YYYY-MM-DD', NULL),
  ('entities', 'last_named_on',
    'Last day of publication of these articles; NULL where none is known.',
    'YYYY-MM-DD', NULL),
  ('entity_days', '', 'How often each entity is named on each day.', NULL, NULL),
  ('entity_days', 'entity_id', 'The entity.', NULL, NULL),
  ('entity_days', 'published_on',
    'Day of publication; empty for articles whose day is not known.',
    'YYYY-MM-DD', NULL),
  ('entity_days', 'articles',
    'Number of articles that name it; a repeat is not counted beside its original.',
    'count', NULL),
  ('entity_days', 'mentions', 'Number of its mentions in these articles.', 'count', NULL),
  ('entity_days', 'repeats', 'Number of further articles that repeat one.', 'count', NULL),
  ('entity_names', '',
    'Each name that an entity goes by in these articles or the lexicons.',
    NULL, NULL),
  ('entity_names', 'entity_id', 'The entity.', NULL, NULL),
  ('entity_names', 'name', 'The name.', NULL, 'schema:alternateName'),
  ('entity_names', 'basis', 'Where the name came from; lexicon where both have it.', NULL, NULL),
  ('entity_pairs', '',
    'Entities that two articles name together; of lists (over 128 names) none.',
    NULL, NULL),
  ('entity_pairs', 'entity_id', 'The entity with the smaller id.', NULL, NULL),
  ('entity_pairs', 'other_entity_id', 'The entity with the greater id.', NULL, NULL),
  ('entity_pairs', 'article_count',
    'Number of articles that name both; a repeat is not counted beside its original.',
    'articles', NULL),
  ('entity_timeline', '', 'How often each entity is named, day by day.', NULL, NULL),
  ('entity_timeline', 'entity_id', 'The entity.', NULL, NULL),
  ('entity_timeline', 'name', 'Its name.', NULL, NULL),
  ('entity_timeline', 'type', 'Its type.', NULL, NULL),
  ('entity_timeline', 'published_on',
    'Day of publication; NULL for articles whose day is not known.',
    'YYYY-MM-DD', NULL),
  ('entity_timeline', 'articles',
    'Number of articles that name it; a repeat is not counted beside its original.',
    'count', NULL),
  ('entity_timeline', 'mentions', 'Number of its mentions in these articles.', 'count', NULL),
  ('entity_timeline', 'repeats', 'Number of further articles that repeat one.', 'count', NULL),
  ('entity_topics', '', 'How many articles that name each entity are on each topic.', NULL, NULL),
  ('entity_topics', 'entity_id', 'The entity.', NULL, NULL),
  ('entity_topics', 'topic_code', 'The topic.', 'medtop code', NULL),
  ('entity_topics', 'articles',
    'Number of articles on it or on a topic below it; a repeat is not counted beside its original.',
    'count', NULL),
  ('entity_topics', 'exact_articles',
    'Number of these articles that have the very code.',
    'count', NULL),
  ('entity_topics', 'repeats', 'Number of further articles that repeat one.', 'count', NULL),
  ('input_files', '',
    'Files of several documents, whose bytes tell whether any of them changed.',
    NULL, NULL),
  ('input_files', 'source', 'Path below the input root.', NULL, NULL),
  ('input_files', 'digest', 'SHA-256 of its bytes, lower-case hexadecimal.', 'hexadecimal', NULL),
  ('meeting_participants', '', 'Who took part in a meeting.', NULL, NULL),
  ('meeting_participants', 'meeting_id', 'The meeting.', NULL, NULL),
  ('meeting_participants', 'ordinal', 'Place among the participants, 1 for the first.', NULL, NULL),
  ('meeting_participants', 'entity_id',
    'The participant; NULL where only an office is named.',
    NULL, 'schema:attendee'),
  ('meeting_participants', 'name', 'The name or the office as the article gives it.', NULL, NULL),
  ('meeting_participants', 'side',
    'host, who receives or acts in the sentence; guest.',
    NULL, NULL),
  ('meeting_reports', '', 'The sentences of its article that report a meeting.', NULL, NULL),
  ('meeting_reports', 'meeting_id', 'The meeting.', NULL, NULL),
  ('meeting_reports', 'sentence_id', 'The sentence.', NULL, NULL),
  ('meetings', '', 'Meetings that an article reports.', NULL, 'schema:Event'),
  ('meetings', 'meeting_id',
    'Id: article_id * 8192 + its place among the article''s meetings.',
    NULL, NULL),
  ('meetings', 'sentence_id', 'The first sentence that reports it.', NULL, NULL),
  ('meetings', 'place_entity_id', 'Where; NULL where no place is named.', NULL, 'schema:location'),
  ('meetings', 'held_on',
    'When; NULL where no day is named or its value is not known.',
    'TIMEX3 value', 'schema:startDate'),
  ('meetings', 'status',
    'held; planned; denied, called off or not held; call, held by telephone.',
    NULL, 'schema:eventStatus'),
  ('mention_candidates', '', 'Other readings of a mention that stayed ambiguous.', NULL, NULL),
  ('mention_candidates', 'mention_id', 'The mention.', NULL, NULL),
  ('mention_candidates', 'natural_key',
    'Key of the entity it may name instead, as in entities.', NULL, NULL),
  ('mention_candidates', 'entity_id', 'That entity; NULL where no article names it.', NULL, NULL),
  ('mention_candidates', 'name', 'Its name.', NULL, NULL),
  ('mention_candidates', 'score', 'Confidence.', '0 to 1', NULL),
  ('mention_candidates', 'reason', 'Why it was not decided.', NULL, NULL),
  ('mention_candidates', 'scope',
    'article: the article itself leaves it open; corpus: articles side by side do.',
    NULL, NULL),
  ('mentions', '', 'One row for each name in a sentence.', NULL, 'nif:EntityOccurrence'),
  ('mentions', 'mention_id',
    'Id: article_id * 8192 + its place among the article''s mentions.',
    NULL, NULL),
  ('mentions', 'sentence_id', 'The sentence.', NULL, NULL),
  ('mentions', 'entity_id', 'The entity it names.', NULL, 'itsrdf:taIdentRef'),
  ('mentions', 'type', 'Type of the name as it is used here.', NULL, 'CoNLL-2003 entity type'),
  ('mentions', 'start', 'First code point inside it.', 'code points', 'nif:beginIndex'),
  ('mentions', 'end', 'First code point behind it.', 'code points', 'nif:endIndex'),
  ('mentions', 'surface', 'The name as it stands in the text.', NULL, 'nif:anchorOf'),
  ('mentions', 'score', 'Confidence.', '0 to 1', 'itsrdf:taConfidence'),
  ('mentions', 'basis', 'How it was recognised.', NULL, NULL),
  ('quality_rules', '',
    'What rows must keep, as it was put to this file before publishing.',
    NULL, NULL),
  ('quality_rules', 'rule', 'The rule''s name.', NULL, NULL),
  ('quality_rules', 'severity',
    'error: must be 0 or the file is not published; warning: worth a look; note: a count.',
    NULL, NULL),
  ('quality_rules', 'meaning', 'What the rows are that break it.', NULL, NULL),
  ('quality_rules', 'query',
    'The query that finds them; :today is the day of the question, YYYY-MM-DD.',
    'SQL', NULL),
  ('quality_rules', 'rows',
    'Number of rows that break it; NULL where that depends on the day of the question.',
    'rows', NULL),
  ('quotation_speakers', '',
    'Every speaker of a quotation: two ministers may say one thing.',
    NULL, NULL),
  ('quotation_speakers', 'quotation_id', 'The quotation.', NULL, NULL),
  ('quotation_speakers', 'ordinal', 'Place among its speakers, 1 for the first.', NULL, NULL),
  ('quotation_speakers', 'entity_id', 'The speaker.', NULL, NULL),
  ('outlets', '',
    'Who publishes: newspapers, sites, broadcasters, agencies.',
    NULL, 'schema:NewsMediaOrganization'),
  ('outlets', 'outlet_id', 'Id, from name; below 10^15.', NULL, NULL),
  ('outlets', 'name',
    'As readers know it; of an outlet that no lexicon knows the domain of its site.',
    NULL, 'schema:name'),
  ('outlets', 'name_latin',
    'Its name in Latin letters; NULL where none is known.',
    NULL, 'schema:alternateName'),
  ('outlets', 'domains',
    'The registered domains of its sites, with | between; NULL where none is known.',
    NULL, NULL),
  ('outlets', 'country',
    'Country that it is of; NULL where none is known.',
    'ISO 3166-1 alpha-2', NULL),
  ('outlets', 'language',
    'Language of most of what it publishes; NULL where it is not known.',
    'BCP 47', 'schema:inLanguage'),
  ('outlets', 'kind', 'What it is; NULL where it is not known.', NULL, NULL),
  ('outlets', 'wikidata_id',
    'Its Wikidata item; NULL where none is certain.',
    'Wikidata id', 'schema:sameAs'),
  ('quotations', '', 'Words ascribed to someone.', NULL, 'schema:Quotation'),
  ('quotations', 'quotation_id',
    'Id: article_id * 8192 + its place among the article''s quotations.',
    NULL, NULL),
  ('quotations', 'sentence_id', 'The sentence in which it begins.', NULL, NULL),
  ('quotations', 'kind',
    'direct: between quotation marks; indirect: the clause behind a verb of saying.',
    NULL, NULL),
  ('quotations', 'speaker_entity_id',
    'The first of its speakers; NULL where none can be told.',
    NULL, 'schema:spokenByCharacter'),
  ('quotations', 'speaker', 'The speaker as written; NULL where none is named.', NULL, NULL),
  ('quotations', 'speaker_basis',
    'What tells the speaker, as README explains; NULL where none can be told.',
    NULL, NULL),
  ('quotations', 'cue',
    'The verb or phrase that ascribes the words; NULL where there is none.',
    NULL, NULL),
  ('quotations', 'start', 'First code point inside it.', 'code points', 'nif:beginIndex'),
  ('quotations', 'end', 'First code point behind it.', 'code points', 'nif:endIndex'),
  ('quotations_by_speaker', '',
    'Who said what, one row for each speaker of a quotation.',
    NULL, NULL),
  ('quotations_by_speaker', 'entity_id', 'The speaker; NULL where none can be told.', NULL, NULL),
  ('quotations_by_speaker', 'speaker',
    'The speaker''s name; as written where no entity is known.',
    NULL, NULL),
  ('quotations_by_speaker', 'kind', 'direct or indirect.', NULL, NULL),
  ('quotations_by_speaker', 'cue', 'The verb or phrase that ascribes the words.', NULL, NULL),
  ('quotations_by_speaker', 'text', 'The words as they stand in the text.', NULL, NULL),
  ('quotations_by_speaker', 'article_id', 'The article.', NULL, NULL),
  ('quotations_by_speaker', 'source', 'Its source.', NULL, NULL),
  ('quotations_by_speaker', 'url', 'Its address; NULL where the source gives none.', 'URL', NULL),
  ('quotations_by_speaker', 'title', 'Its headline; NULL where it has none.', NULL, NULL),
  ('quotations_by_speaker', 'outlet',
    'Who published it; NULL where the source does not say.',
    NULL, NULL),
  ('quotations_by_speaker', 'published_on',
    'Day of publication; NULL where it is not known.',
    'YYYY-MM-DD', NULL),
  ('quotations_by_speaker', 'is_repeat',
    '1 where the article repeats another, 0 for an original.',
    '0 or 1', NULL),
  ('quotations_by_speaker', 'quotation_id', 'The quotation.', NULL, NULL),
  ('recurring_lines', '',
    'Lines that recur in an outlet''s articles and are part of none.',
    NULL, NULL),
  ('recurring_lines', 'outlet', 'Whose articles they stand in.', NULL, 'schema:publisher'),
  ('recurring_lines', 'line_key', 'Hash of its folded words, as in article_lines.', NULL, NULL),
  ('recurring_lines', 'kind',
    'head: opens articles; tail: closes them; lead: another article''s opening, set below.',
    NULL, NULL),
  ('recurring_lines', 'article_count',
    'Number of different articles that it stands in.',
    'articles', NULL),
  ('rejections', '', 'Documents that could not go on.', NULL, NULL),
  ('rejections', 'source',
    'The document: path below the input root, #id or :line behind it for a record.',
    NULL, NULL),
  ('rejections', 'source_digest',
    'SHA-256 of its bytes; NULL where they could not be read.',
    'hexadecimal', NULL),
  ('rejections', 'stage', 'The stage at which it stopped.', NULL, NULL),
  ('rejections', 'reason', 'Why.', NULL, NULL),
  ('rejections', 'detail',
    'One sentence for the operator: where, what, and the way out.',
    NULL, NULL),
  ('removed_blocks', '',
    'What was cut from a document because it is no part of the article.',
    NULL, NULL),
  ('removed_blocks', 'article_id', 'The article.', NULL, NULL),
  ('removed_blocks', 'ordinal',
    'Place among the article''s removed blocks, in the source''s order; recurring lines come last.',
    NULL, NULL),
  ('removed_blocks', 'reason', 'Why it was cut.', NULL, NULL),
  ('removed_blocks', 'text', 'The text as it stood in the source.', NULL, NULL),
  ('role_holders', '', 'Who is said to hold which office, and when that was written.', NULL, NULL),
  ('role_holders', 'person_entity_id', 'The person.', NULL, NULL),
  ('role_holders', 'person', 'The person''s name.', NULL, NULL),
  ('role_holders', 'office', 'The office.', NULL, NULL),
  ('role_holders', 'of_entity_id',
    'The organisation or place; NULL where articles leave it open.',
    NULL, NULL),
  ('role_holders', 'of_name', 'Its name.', NULL, NULL),
  ('role_holders', 'first_on',
    'First day of publication of an article that states it.',
    'YYYY-MM-DD', NULL),
  ('role_holders', 'last_on',
    'Last day of publication of an article that states it.',
    'YYYY-MM-DD', NULL),
  ('role_holders', 'articles',
    'Number of articles that state it; a repeat is not counted beside its original.',
    'count', NULL),
  ('role_holders', 'repeats', 'Number of further articles that repeat one.', 'count', NULL),
  ('roles', '', 'Offices that the text states of a person.', NULL, 'schema:Role'),
  ('roles', 'role_id', 'Id: article_id * 8192 + its place among the article''s roles.', NULL, NULL),
  ('roles', 'sentence_id', 'The sentence that states it.', NULL, NULL),
  ('roles', 'person_entity_id', 'The person.', NULL, NULL),
  ('roles', 'office', 'The office without nationality and country.', NULL, 'schema:roleName'),
  ('roles', 'of_entity_id',
    'The organisation or place it belongs to; NULL where the article leaves it open.',
    NULL, NULL),
  ('roles', 'status', 'current; former, no longer held; elect, not yet held.', NULL, NULL),
  ('roles', 'start',
    'First code point inside the office''s words.',
    'code points', 'nif:beginIndex'),
  ('roles', 'end', 'First code point behind them.', 'code points', 'nif:endIndex'),
  ('roles_in_text', '', 'Each stated office with the words that stand for it.', NULL, NULL),
  ('roles_in_text', 'role_id', 'The role.', NULL, NULL),
  ('roles_in_text', 'person_entity_id', 'The person.', NULL, NULL),
  ('roles_in_text', 'person', 'The person''s name.', NULL, NULL),
  ('roles_in_text', 'office', 'The office.', NULL, NULL),
  ('roles_in_text', 'of_entity_id',
    'The organisation or place; NULL where the article leaves it open.',
    NULL, NULL),
  ('roles_in_text', 'of_name', 'Its name.', NULL, NULL),
  ('roles_in_text', 'surface', 'The words as they stand in the text.', NULL, NULL),
  ('roles_in_text', 'sentence', 'The sentence that states it.', NULL, NULL),
  ('roles_in_text', 'article_id', 'The article.', NULL, NULL),
  ('roles_in_text', 'source', 'Its source.', NULL, NULL),
  ('roles_in_text', 'url', 'Its address; NULL where the source gives none.', 'URL', NULL),
  ('roles_in_text', 'title', 'Its headline; NULL where it has none.', NULL, NULL),
  ('roles_in_text', 'outlet', 'Who published it; NULL where the source does not say.', NULL, NULL),
  ('roles_in_text', 'published_on',
    'Day of publication; NULL where it is not known.',
    'YYYY-MM-DD', NULL),
  ('roles_in_text', 'is_repeat',
    '1 where the article repeats another, 0 for an original.',
    '0 or 1', NULL),
  ('seal', '', 'One row that tells whether any byte of this file was altered.', NULL, NULL),
  ('seal', 'seal_id', 'Always 1.', NULL, NULL),
  ('seal', 'sha256',
    'SHA-256 of the whole file, these 64 characters read as zeros; zeros until it is published.',
    'hexadecimal', NULL),
  ('sentence_search', '', 'Search over sentences; rowid is sentence_id.', NULL, NULL),
  ('sentence_search', 'text', 'The sentence.', NULL, NULL),
  ('sentences', '', 'One row for each sentence of an article.', NULL, 'nif:Sentence'),
  ('sentences', 'sentence_id', 'Id: article_id * 8192 + ordinal.', NULL, NULL),
  ('sentences', 'article_id', 'The article.', NULL, NULL),
  ('sentences', 'ordinal', 'Place among the article''s sentences.', NULL, NULL),
  ('sentences', 'part', 'The part of the article it stands in.', NULL, NULL),
  ('sentences', 'start', 'First code point inside it.', 'code points', 'nif:beginIndex'),
  ('sentences', 'end', 'First code point behind it.', 'code points', 'nif:endIndex'),
  ('sentences', 'text', 'The sentence as it stands in the text.', NULL, 'nif:anchorOf'),
  ('stories', '',
    'Articles on one happening; an article that stands alone is a story of one.',
    NULL, NULL),
  ('stories', 'story_id', 'The id of the story''s first article.', NULL, NULL),
  ('stories', 'label', 'A headline or the main names, for reading.', NULL, NULL),
  ('stories', 'first_on',
    'First day of publication; NULL where no article has one.',
    'YYYY-MM-DD', NULL),
  ('stories', 'last_on',
    'Last day of publication; NULL where no article has one.',
    'YYYY-MM-DD', NULL),
  ('stories', 'article_count', 'Number of its articles.', 'articles', NULL),
  ('story_coverage', '', 'Which outlet names whom in a story.', NULL, NULL),
  ('story_coverage', 'story_id', 'The story.', NULL, NULL),
  ('story_coverage', 'label', 'Its label.', NULL, NULL),
  ('story_coverage', 'outlet', 'Who published; NULL where the source does not say.', NULL, NULL),
  ('story_coverage', 'entity_id', 'The entity.', NULL, NULL),
  ('story_coverage', 'name', 'Its name.', NULL, NULL),
  ('story_coverage', 'type', 'Its type.', NULL, NULL),
  ('story_coverage', 'articles',
    'Number of the outlet''s articles in the story that name it, repeats counted in.',
    'count', NULL),
  ('story_coverage', 'mentions', 'Number of its mentions in them.', 'count', NULL),
  ('story_coverage', 'repeats', 'Number of them that repeat another article.', 'count', NULL),
  ('time_expressions', '',
    'Days, times, spans and repetitions that the text names.',
    NULL, 'TIMEX3'),
  ('time_expressions', 'time_expression_id',
    'Id: article_id * 8192 + its place among the article''s time expressions.',
    NULL, NULL),
  ('time_expressions', 'sentence_id', 'The sentence.', NULL, NULL),
  ('time_expressions', 'type', 'What it names.', NULL, 'TIMEX3 type'),
  ('time_expressions', 'start', 'First code point inside it.', 'code points', 'nif:beginIndex'),
  ('time_expressions', 'end', 'First code point behind it.', 'code points', 'nif:endIndex'),
  ('time_expressions', 'value',
    'Its value (2024-10, P3D, PAST_REF); NULL where it is not known.',
    'TIMEX3', 'TIMEX3 value'),
  ('time_expressions', 'basis',
    'How the value came about: from the words, from the day of publication, or not.',
    NULL, NULL),
  ('times_in_text', '', 'Each time expression with the words that stand for it.', NULL, NULL),
  ('times_in_text', 'time_expression_id', 'The expression.', NULL, NULL),
  ('times_in_text', 'surface', 'The words as they stand in the text.', NULL, NULL),
  ('times_in_text', 'type', 'What it names.', NULL, NULL),
  ('times_in_text', 'value', 'Its value; NULL where it is not known.', 'TIMEX3', 'TIMEX3 value'),
  ('times_in_text', 'basis', 'How the value came about.', NULL, NULL),
  ('times_in_text', 'article_id', 'The article.', NULL, NULL),
  ('times_in_text', 'source', 'Its source.', NULL, NULL),
  ('times_in_text', 'url', 'Its address; NULL where the source gives none.', 'URL', NULL),
  ('times_in_text', 'title', 'Its headline; NULL where it has none.', NULL, NULL),
  ('times_in_text', 'outlet', 'Who published it; NULL where the source does not say.', NULL, NULL),
  ('times_in_text', 'published_on',
    'Day of publication; NULL where it is not known.',
    'YYYY-MM-DD', NULL),
  ('times_in_text', 'is_repeat',
    '1 where the article repeats another, 0 for an original.',
    '0 or 1', NULL),
  ('topic_days', '', 'How many articles of each day and outlet are on each topic.', NULL, NULL),
  ('topic_days', 'published_on',
    'Day of publication; empty for articles whose day is not known.',
    'YYYY-MM-DD', NULL),
  ('topic_days', 'topic_code', 'The topic.', 'medtop code', NULL),
  ('topic_days', 'outlet',
    'Who published; empty for articles whose outlet is not known.',
    NULL, NULL),
  ('topic_days', 'articles',
    'Number of articles on it or on a topic below it; a repeat is not counted beside its original.',
    'count', NULL),
  ('topic_days', 'exact_articles',
    'Number of these articles that have the very code.',
    'count', NULL),
  ('topic_days', 'repeats', 'Number of further articles that repeat one.', 'count', NULL),
  ('topic_evidence', '', 'The words that spoke for a topic.', NULL, NULL),
  ('topic_evidence', 'article_id', 'The article.', NULL, NULL),
  ('topic_evidence', 'rank',
    'Place of the topic among the article''s topics, as in article_topics.',
    NULL, NULL),
  ('topic_evidence', 'ordinal',
    'Place among the topic''s evidence, 1 for the heaviest.',
    NULL, NULL),
  ('topic_evidence', 'start',
    'First code point inside the words'' first occurrence.',
    'code points', NULL),
  ('topic_evidence', 'end', 'First code point behind it.', 'code points', NULL),
  ('topic_evidence', 'weight', 'How much they added.', NULL, NULL),
  ('topic_tree', '',
    'Each topic with itself and every topic above it: all under one is one join.',
    NULL, NULL),
  ('topic_tree', 'topic_code', 'The topic.', 'medtop code', NULL),
  ('topic_tree', 'ancestor_code',
    'The topic itself, or one above it.',
    'medtop code', 'skos:broaderTransitive'),
  ('topic_tree', 'depth', 'How many steps above it: 0 for itself.', 'count', NULL),
  ('topic_words', '', 'The words that spoke for each topic of an article.', NULL, NULL),
  ('topic_words', 'topic_code', 'The topic.', 'medtop code', NULL),
  ('topic_words', 'label_ar', 'Its Arabic label.', NULL, NULL),
  ('topic_words', 'label_en', 'Its English label.', NULL, NULL),
  ('topic_words', 'surface', 'The words where they first stand.', NULL, NULL),
  ('topic_words', 'weight', 'How much they added.', NULL, NULL),
  ('topic_words', 'article_id', 'The article.', NULL, NULL),
  ('topic_words', 'source', 'Its source.', NULL, NULL),
  ('topic_words', 'url', 'Its address; NULL where the source gives none.', 'URL', NULL),
  ('topic_words', 'title', 'Its headline; NULL where it has none.', NULL, NULL),
  ('topic_words', 'outlet', 'Who published it; NULL where the source does not say.', NULL, NULL),
  ('topic_words', 'published_on',
    'Day of publication; NULL where it is not known.',
    'YYYY-MM-DD', NULL),
  ('topic_words', 'is_repeat',
    '1 where the article repeats another, 0 for an original.',
    '0 or 1', NULL),
  ('topics', '', 'The taxonomy of topics: IPTC Media Topics.', NULL, 'IPTC Media Topic'),
  ('topics', 'topic_code', 'Code of the topic (medtop:…).', 'medtop code', 'skos:notation'),
  ('topics', 'broader_code',
    'Code of the topic above it; NULL at the top.',
    'medtop code', 'skos:broader'),
  ('topics', 'label_ar', 'Arabic label; NULL where there is none.', NULL, 'skos:prefLabel'),
  ('topics', 'label_en', 'English label; NULL where there is none.', NULL, 'skos:prefLabel'),
  ('topics', 'label_fr', 'French label; NULL where there is none.', NULL, 'skos:prefLabel'),
  ('topics', 'retired',
    '1 where IPTC has retired the topic, 0 where it is in use.',
    '0 or 1', NULL),
  ('topics_by_day', '',
    'How many articles each day are about each topic, or one below it.',
    NULL, NULL),
  ('topics_by_day', 'published_on',
    'Day of publication; NULL for articles whose day is not known.',
    'YYYY-MM-DD', NULL),
  ('topics_by_day', 'topic_code', 'The topic.', 'medtop code', NULL),
  ('topics_by_day', 'label_ar', 'Its Arabic label.', NULL, NULL),
  ('topics_by_day', 'label_en', 'Its English label.', NULL, NULL),
  ('topics_by_day', 'articles',
    'Number of articles on it or on a topic below it; a repeat is not counted beside its original.',
    'count', NULL),
  ('topics_by_day', 'exact_articles',
    'Number of these articles that have the very code.',
    'count', NULL),
  ('topics_by_day', 'repeats', 'Number of further articles that repeat one.', 'count', NULL),
  ('topics_by_entity', '',
    'How many articles that name each entity are about each topic, or one below it.',
    NULL, NULL),
  ('topics_by_entity', 'entity_id', 'The entity.', NULL, NULL),
  ('topics_by_entity', 'name', 'Its name.', NULL, NULL),
  ('topics_by_entity', 'type', 'Its type.', NULL, NULL),
  ('topics_by_entity', 'topic_code', 'The topic.', 'medtop code', NULL),
  ('topics_by_entity', 'label_ar', 'Its Arabic label.', NULL, NULL),
  ('topics_by_entity', 'label_en', 'Its English label.', NULL, NULL),
  ('topics_by_entity', 'articles',
    'Number of articles on it or on a topic below it; a repeat is not counted beside its original.',
    'count', NULL),
  ('topics_by_entity', 'exact_articles',
    'Number of these articles that have the very code.',
    'count', NULL),
  ('topics_by_entity', 'repeats', 'Number of further articles that repeat one.', 'count', NULL),
  ('topics_by_outlet', '',
    'How many articles of each outlet are about each topic, or one below it.',
    NULL, NULL),
  ('topics_by_outlet', 'outlet',
    'Who published; NULL for articles whose outlet is not known.',
    NULL, NULL),
  ('topics_by_outlet', 'topic_code', 'The topic.', 'medtop code', NULL),
  ('topics_by_outlet', 'label_ar', 'Its Arabic label.', NULL, NULL),
  ('topics_by_outlet', 'label_en', 'Its English label.', NULL, NULL),
  ('topics_by_outlet', 'articles',
    'Number of articles on it or on a topic below it; a repeat is not counted beside its original.',
    'count', NULL),
  ('topics_by_outlet', 'exact_articles',
    'Number of these articles that have the very code.',
    'count', NULL),
  ('topics_by_outlet', 'repeats', 'Number of further articles that repeat one.', 'count', NULL),
  ('who_met_whom', '',
    'Pairs of host and guest of reported meetings, with the evidence.',
    NULL, NULL),
  ('who_met_whom', 'meeting_id', 'The meeting.', NULL, NULL),
  ('who_met_whom', 'status',
    'held; planned; call, held by telephone. Meetings that were denied are left out.',
    NULL, NULL),
  ('who_met_whom', 'held_on',
    'When; NULL where no day is named or its value is not known.',
    'TIMEX3 value', NULL),
  ('who_met_whom', 'place', 'Where; NULL where no place is named.', NULL, NULL),
  ('who_met_whom', 'entity_id', 'The participant; NULL where only an office is named.', NULL, NULL),
  ('who_met_whom', 'name', 'The participant''s name.', NULL, NULL),
  ('who_met_whom', 'other_entity_id',
    'The other participant; NULL where only an office is named.',
    NULL, NULL),
  ('who_met_whom', 'other_name', 'The other participant''s name.', NULL, NULL),
  ('who_met_whom', 'sentence', 'The sentence that reports it.', NULL, NULL),
  ('who_met_whom', 'article_id', 'The article.', NULL, NULL),
  ('who_met_whom', 'source', 'Its source.', NULL, NULL),
  ('who_met_whom', 'url', 'Its address; NULL where the source gives none.', 'URL', NULL),
  ('who_met_whom', 'title', 'Its headline; NULL where it has none.', NULL, NULL),
  ('who_met_whom', 'outlet', 'Who published it; NULL where the source does not say.', NULL, NULL),
  ('who_met_whom', 'published_on',
    'Day of publication; NULL where it is not known.',
    'YYYY-MM-DD', NULL),
  ('who_met_whom', 'is_repeat',
    '1 where the article repeats another, 0 for an original.',
    '0 or 1', NULL);

COMMIT;

-- Makes the table sqlite_stat1, whose figures tell SQLite how to plan; publishing fills it.
ANALYZE;
