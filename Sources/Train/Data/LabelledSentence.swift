import Records

/// A sentence with its names.
struct LabelledSentence {
  struct Name: Hashable {
    /// Code points of the sentence's text.
    let range: TextRange
    let type: EntityType
  }

  let text: String
  /// In the text's order, disjoint.
  let names: [Name]
  /// The article it belongs to; sentences of an article stand together.
  let article: String

  /// The sentences by article, in order.
  static func byArticle(_ sentences: [LabelledSentence]) -> [[LabelledSentence]] {
    var articles: [[LabelledSentence]] = []
    for sentence in sentences {
      if articles.last?.last?.article == sentence.article {
        articles[articles.count - 1].append(sentence)
      } else {
        articles.append([sentence])
      }
    }
    return articles
  }
}
