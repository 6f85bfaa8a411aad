import Digests
import Foundation

/// What must be known of a model before it is used: data, scores, limits. Written beside it.
struct ModelCard {
  let model: [UInt8]
  let files: [(name: String, digest: String)]
  let tables: [ScoreTable]
  /// For scores from `low` on the names found in held-out text and how many of them are right.
  let calibration: [(low: Double, count: Int, right: Int)]

  /// - Throws: where `file` cannot be written.
  func write(to file: URL) throws {
    let parts = [head, data] + tables.map(\.markdown) + [scoreTable]
    try Data((parts.joined(separator: "\n\n") + "\n").utf8).write(to: file)
  }

  private var head: String {
    """
    # names.model

    Finds names of people, organisations, places and other things (PER, ORG, LOC, MISC) in Arabic
    news, more than half of it Moroccan: an averaged structured perceptron (a committee of five) over hashed
    features, \(model.count) bytes, SHA-256 \(ContentDigest.of(model)).

    Made by `make model`, which calls

        fihrist-train names --data DATA --news NEWS --out Sources/Transform/Resources/models

    The same data give the same bytes. Not for text that is not Arabic, nor for verse, Quran or
    chat: nothing of the kind was seen in training, and Darija only a little.
    """
  }

  private var data: String {
    """
    ## Data

    `moroccan-news-2` and `arab-news` were labelled for this project (labels our own), and so were
    articles of the raw news (`Labels/`, which holds no text). `anercorp` is ANERCorp in the split
    of CAMeL Lab (research use, cite Benajiba et al. 2007 and Obeid et al. 2020); its
    conventions differ and get weights of their own, which are left out of the model. The raw news
    (frequencies, clusters, what a first tagger took words for) belong to their outlets: research
    use. No text is in the model, only hashed features and counts. Articles of labelled sentences,
    those of the dev.conll files included, are left out of what the first tagger reads.

    \(CardTables.files(files))
    """
  }

  private var scoreTable: String {
    """
    ## What a score means

    Fitted on every seventh article with a model of the others.

    \(CardTables.scores(calibration, of: "names"))
    """
  }
}
