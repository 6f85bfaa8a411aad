import Records

extension ArticleExtractor {
  /// `document` with its bytes as text, and with Arabic restored that was decoded under a wrong code page.
  ///
  /// - Throws: `Rejection` where its letters cannot be told any more.
  func decoded(_ document: RawDocument) throws(Rejection) -> RawDocument {
    let content: RawDocument.Content
    do {
      switch document.content {
      case .file(let bytes): content = .text(try TextDecoder().decode(bytes))
      case .page(let bytes, let charset):
        content = .html(try TextDecoder().decode(page: bytes, charset: charset))
      case .body, .text, .html, .fragment: content = document.content
      }
    } catch {
      throw rejection(document, error.reason, error.detail)
    }
    return try restored(document, content)
  }

  private func restored(
    _ document: RawDocument, _ content: RawDocument.Content
  ) throws(Rejection) -> RawDocument {
    switch content {
    case .body(let text):
      try refuseCrowded(text, in: document)
      let found = try restore(text, in: document)
      try refuseLost([text], in: document)
      return document.restored(.body(found.text), found.faults)
    case .text(let text):
      try refuseCrowded(text, in: document)
      let found = try restore(text, in: document)
      try refuseLost([text], in: document)
      return document.restored(.text(found.text), found.faults)
    case .html(let text):
      let found = try restore(text, in: document)
      return document.restored(.html(found.text), found.faults)
    case .fragment(let text):
      let found = try restore(text, in: document)
      return document.restored(.fragment(found.text), found.faults)
    case .file, .page: preconditionFailure("bytes are decoded before")
    }
  }

  private func restore(
    _ text: String, in document: RawDocument
  ) throws(Rejection) -> (text: String, faults: [MojibakeRepair.Fault]) {
    guard let restored = MojibakeRepair.restored(text) else {
      throw rejection(
        document, .encoding,
        "Its text was decoded under a wrong code page and encoded again, and letters are lost; "
          + "fetch it again.")
    }
    return restored
  }

  /// - Throws: `Rejection` where `text` has more lines than an article can have.
  private func refuseCrowded(_ text: String, in document: RawDocument) throws(Rejection) {
    let lines = text.unicodeScalars.count(where: Page.endsLine)
    guard lines > PageOutlineBuilder.most else { return }
    throw rejection(
      document, .tooComplex, "It has \(lines) lines, more than \(PageOutlineBuilder.most).")
  }

  /// - Throws: `Rejection` where signs stand in the place of most letters of `texts`.
  func refuseLost(_ texts: [String], in document: RawDocument) throws(Rejection) {
    guard let fault = LostLetters.fault(in: texts) else { return }
    throw rejection(document, .encoding, fault)
  }
}

extension RawDocument {
  /// The document with `content`, and with what came beside it restored as its text was.
  fileprivate func restored(
    _ content: Content, _ faults: [MojibakeRepair.Fault]
  ) -> RawDocument {
    func text(_ given: String?) -> String? {
      given.map { MojibakeRepair.restored($0, from: faults) }
    }
    return RawDocument(
      source: source, digest: digest, content: content, url: url, title: text(title),
      published: text(published), outlet: text(outlet), byline: text(byline), modified: modified,
      section: text(section), keywords: keywords.map { MojibakeRepair.restored($0, from: faults) })
  }
}
