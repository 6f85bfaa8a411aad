import Extract
import Foundation
import Records
import Testing

struct SourceWalkerTests {
  private func reasons(_ listing: SourceWalker.Listing) -> [String: Rejection.Reason] {
    Dictionary(uniqueKeysWithValues: listing.rejections.map { ($0.source, $0.reason) })
  }

  @Test func `files come in the order of their paths' bytes, hidden ones are passed over`() throws {
    let folder = try TemporaryFolder()
    for name in ["ب.txt", "b/2.text", "b/1.txt", "a.jsonl", "Z.txt", ".hidden.txt", ".git/x.txt"] {
      try folder.write("x", to: name)
    }
    let listing = try SourceWalker.walk([folder.path])
    #expect(listing.files.map(\.source) == ["Z.txt", "a.jsonl", "b/1.txt", "b/2.text", "ب.txt"])
    #expect(listing.files.map(\.format) == [.text, .jsonLines, .text, .text, .text])
    #expect(listing.rejections.isEmpty)
  }

  @Test func `a single file goes by its name`() throws {
    let folder = try TemporaryFolder()
    let listing = try SourceWalker.walk([folder.write("x", to: "deep/down/one.txt")])
    #expect(listing.files.map(\.source) == ["one.txt"])
  }

  @Test(.timeLimit(.minutes(5)))
  func `what is no document is a rejection, and the rest goes on`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "good.txt")
    try folder.write("x", to: "picture.png")
    try folder.makeFolder("folder.txt")
    try folder.makeFolder("records.jsonl")
    try folder.write("x", to: "folder.txt/inside.txt")
    #expect(mkfifo(folder.path + "/pipe.txt", 0o600) == 0)
    let listing = try SourceWalker.walk([folder.path])
    #expect(listing.files.map(\.source) == ["good.txt"])
    #expect(
      reasons(listing) == [
        "picture.png": .unsupportedFormat, "folder.txt": .notAFile, "records.jsonl": .notAFile,
        "pipe.txt": .notAFile,
      ])
    #expect(listing.rejections.allSatisfy { $0.stage == .read && !$0.detail.contains(folder.path) })
  }

  @Test func `links are judged by where they lead`() throws {
    let (outside, folder) = (try TemporaryFolder(), try TemporaryFolder())
    let secret = try outside.write("x", to: "secret.txt")
    try folder.write("x", to: "real.txt")
    try folder.write("x", to: ".store/object")
    try folder.write("x", to: "sub/inner.txt")
    try folder.link("again.txt", to: "real.txt")
    try folder.link("stored.txt", to: ".store/object")
    try folder.link("stored2.txt", to: ".store/object")
    try folder.link("out.txt", to: secret)
    try folder.link("out", to: outside.path)
    try folder.link("dangling.txt", to: "nowhere")
    try folder.link("self.txt", to: "self.txt")
    try folder.link("sub/up", to: "..")
    try folder.link("other", to: "sub")
    let listing = try SourceWalker.walk([folder.path])
    #expect(listing.files.map(\.source) == ["real.txt", "stored.txt", "sub/inner.txt"])
    #expect(
      reasons(listing) == [
        "out.txt": .linkOutside, "out": .linkOutside, "dangling.txt": .linkLoop,
        "self.txt": .linkLoop, "sub/up": .linkLoop,
      ])
  }

  @Test(.enabled(if: getuid() != 0, "everything is readable for root"))
  func `an unreadable file or folder is a rejection`() throws {
    let folder = try TemporaryFolder()
    chmod(try folder.write("x", to: "closed.txt"), 0)
    try folder.write("x", to: "shut/in.txt")
    chmod(folder.path + "/shut", 0)
    defer { chmod(folder.path + "/shut", 0o700) }
    let listing = try SourceWalker.walk([folder.path])
    #expect(reasons(listing) == ["shut": .unreadable])
    var reasons: [Rejection.Reason] = []
    var reader = DocumentReader(listing.files[0])
    while let result = reader.next() {
      if case .failure(let rejection) = result { reasons.append(rejection.reason) }
    }
    #expect(reasons == [.unreadable])
  }

  @Test func `an input that does not exist stops the run and says so`() throws {
    let error = #expect(throws: InputError.self) { try SourceWalker.walk(["/nowhere/at/all"]) }
    #expect(error?.description.contains("/nowhere/at/all: no such file or folder") == true)
  }

  @Test func `of two files with one source the same survives in every order`() throws {
    let (a, b) = (try TemporaryFolder(), try TemporaryFolder())
    try a.write("one", to: "in/x.txt")
    try b.write("two", to: "in/x.txt")
    try a.write("same", to: "in/y.txt")
    try b.write("same", to: "in/y.txt")
    let inputs = [a.path + "/in", b.path + "/in"]
    let listings = try [inputs, inputs.reversed()].map { try SourceWalker.walk($0) }
    for listing in listings {
      #expect(listing.files.map(\.source) == ["x.txt", "y.txt"])
      #expect(listing.rejections.map(\.reason) == [.duplicateSource])
    }
    #expect(try listings[0].files[0].digest() == listings[1].files[0].digest())
    #expect(listings[0].rejections == listings[1].rejections)
  }

  @Test func `one name in inputs of two names is two sources, in every order`() throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a/x.txt")
    try folder.write("two", to: "b/x.txt")
    try folder.write("three", to: "b/z.txt")
    let inputs = [folder.path + "/a", folder.path + "/b"]
    for inputs in [inputs, inputs.reversed()] {
      let listing = try SourceWalker.walk(inputs)
      #expect(Set(listing.files.map(\.source)) == ["a/x.txt", "b/x.txt", "z.txt"])
      #expect(listing.rejections.isEmpty)
    }
    let named = try SourceWalker.walk(inputs, InputSelection(names: ["one", "two"]))
    #expect(named.files.map(\.source) == ["one/x.txt", "two/x.txt", "two/z.txt"])
  }

  @Test func `a file that lies in two inputs is read once, under the outer name`() throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "in/deep/x.txt")
    let inputs = [folder.path + "/in/deep", folder.path + "/in", folder.path + "/in/deep/x.txt"]
    for inputs in [inputs, inputs.reversed()] {
      let listing = try SourceWalker.walk(inputs)
      #expect(listing.files.map(\.source) == ["deep/x.txt"])
      #expect(listing.overlaps == 2)
    }
  }

  @Test func `what is excluded and the program's own files are passed over`() throws {
    let folder = try TemporaryFolder()
    for name in [
      "a.txt", "b.tmp.txt", "drafts/c.txt", "d/old.txt", "news.db", "news.db.runs.db",
      "news.db-wal",
      "news.txt",
    ] { try folder.write("x", to: name) }
    let selection = InputSelection(
      excluded: ["*.tmp.txt", "drafts/", "d/o*"], own: [folder.path + "/news.db"])
    let listing = try SourceWalker.walk([folder.path], selection)
    #expect(listing.files.map(\.source) == ["a.txt", "news.txt"])
    #expect(listing.rejections.isEmpty)
  }

  @Test func `names that Unicode calls equal are one source`() throws {
    let (a, b) = (try TemporaryFolder(), try TemporaryFolder())
    try a.write("one", to: "caf\u{E9}.txt")
    try b.write("one", to: "cafe\u{301}.txt")
    let listing = try SourceWalker.walk([a.path, b.path])
    #expect(listing.files.map { Array($0.source.utf8) } == [Array("caf\u{E9}.txt".utf8)])
  }
}
