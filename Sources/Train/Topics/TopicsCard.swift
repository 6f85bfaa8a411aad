import Digests
import Foundation

/// What must be known of the model of topics before it is used. Written beside it.
struct TopicsCard {
  let model: [UInt8]
  /// How many topics it can give.
  let topics: Int
  let files: [(name: String, digest: String)]
  let scores: TopicScoreTable
  /// For scores from `low` on the topics listed for held-out articles and how many are right.
  let reliability: [(low: Double, count: Int, right: Int)]

  /// - Throws: where `file` cannot be written.
  func write(to file: URL) throws {
    let parts = [head, data, table, scoreTable]
    try Data((parts.joined(separator: "\n\n") + "\n").utf8).write(to: file)
  }

  private var head: String {
    """
    # topics.model

    Gives articles of Arabic news their topics: \(topics) codes of IPTC's Media Topics. A ridge
    regression over stems and their vectors (latent semantic analysis of raw news), trained on coded
    articles and, at half weight, on labels and cues of each topic; then two logistic models that
    all topics share over its scores, the cues found, the hierarchy and how frequent the topic is;
    then the codes that promise the best F1. \(model.count) bytes, SHA-256
    \(ContentDigest.of(model)).

    Made by `make model`, which calls

        fihrist-train topics --data DATA --news NEWS --out Sources/Transform/Resources/models

    The same data give the same bytes. Not for text that is not news; the coded articles are mostly
    Moroccan, the others Saudi, Tunisian or international. About a third of the codes was seen in
    one coded article or in none: these rest on their cues (`topic_cues.tsv`).
    """
  }

  private var data: String {
    """
    ## Data

    The codes were assigned by reading for this project (our own); the articles and the raw news
    belong to their outlets: research use. No text is in the model, only hashed stems and numbers.
    Articles that were coded are left out of the raw news; dev.jsonl is not trained on.

    \(CardTables.files(files))
    """
  }

  private var table: String {
    """
    ## Scores

    Codes as they stand; codes with all broader ones; topics on top; articles whose best topic is
    right or broader than a right one. In each fold the model, thresholds and all, comes from the
    other articles.


    """ + scores.markdown
  }

  private var scoreTable: String {
    """
    ## What a score means

    Right: a documentalist gave the code or a narrower one. Over the same folds; no score was
    fitted on an article that it is counted for.

    \(CardTables.scores(reliability, of: "topics"))
    """
  }
}
