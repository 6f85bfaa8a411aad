import Foundation
import Records
import Synchronization
import Testing

@testable import Extract

/// Files that become others between the walk and the opening, and names that are no UTF-8.
struct SwappedFileTests {
  private let folder: TemporaryFolder
  private let outside: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    outside = try TemporaryFolder()
    try outside.write("secret", to: "a.txt")
    try folder.write("mine", to: "sub/a.txt")
  }

  private func outcomes(_ listing: SourceWalker.Listing) -> [Result<RawDocument, Rejection>] {
    listing.files.flatMap { file in
      var reader = DocumentReader(file)
      return Array(AnyIterator { reader.next() })
    }
  }

  private func reasons(_ listing: SourceWalker.Listing) -> [Rejection.Reason] {
    outcomes(listing).map {
      guard case .failure(let rejection) = $0 else { return .empty }
      return rejection.reason
    }
  }

  @Test func `a file that became a link is not followed`() throws {
    let listing = try SourceWalker.walk([folder.path])
    unlink(folder.path + "/sub/a.txt")
    try folder.link("sub/a.txt", to: outside.path + "/a.txt")
    #expect(reasons(listing) == [.unreadable])
    #expect(throws: SystemError.replaced) { try listing.files[0].digest() }
  }

  @Test func `a folder that became a link is not followed`() throws {
    let listing = try SourceWalker.walk([folder.path])
    try FileManager.default.removeItem(atPath: folder.path + "/sub")
    try folder.link("sub", to: outside.path)
    #expect(reasons(listing) == [.unreadable])
  }

  @Test func `a link is opened where it led when it was judged`() throws {
    try folder.write("hidden", to: ".store/x")
    try folder.link("b.txt", to: ".store/x")
    let listing = try SourceWalker.walk([folder.path])
    unlink(folder.path + "/b.txt")
    try folder.link("b.txt", to: outside.path + "/a.txt")
    let texts = outcomes(listing).compactMap { try? $0.get() }.map(\.content)
    #expect(Set(texts) == [.file(Array("hidden".utf8)), .file(Array("mine".utf8))])
  }

  @Test(.timeLimit(.minutes(5)))
  func `a file that became a FIFO does not hold the night up`() throws {
    let listing = try SourceWalker.walk([folder.path])
    unlink(folder.path + "/sub/a.txt")
    #expect(mkfifo(folder.path + "/sub/a.txt", 0o600) == 0)
    #expect(reasons(listing) == [.notAFile])
  }

  @Test func `links that are swapped in all the time are never followed`() throws {
    try outside.write("secret", to: "deep/a.txt")
    try folder.write("mine", to: "deep/a.txt")
    let (inside, out) = (folder.path, outside.path)
    let isOver = Mutex(false)
    let swapper = Thread {
      while !isOver.withLock({ $0 }) {
        for (name, target) in [("sub/a.txt", out + "/a.txt"), ("deep", out + "/deep")] {
          let (here, away) = (inside + "/" + name, inside + "/.away")
          rename(here, away)
          symlink(target, here)
          unlink(here)
          rename(away, here)
        }
      }
    }
    swapper.start()
    defer { isOver.withLock { $0 = true } }
    // The first seconds tell; a minute was run by hand.
    let seconds = Double(ProcessInfo.processInfo.environment["RACE_SECONDS"] ?? "") ?? 2
    let end = ContinuousClock.now + .seconds(seconds)
    var read = 0
    while ContinuousClock.now < end {
      for document in outcomes(try SourceWalker.walk([folder.path])).compactMap({ try? $0.get() }) {
        #expect(document.content == .file(Array("mine".utf8)))
        read += 1
      }
    }
    #expect(read > 0)
  }

  @Test func `names that are no UTF-8 are read, and no two of them are one`() throws {
    let folder = try TemporaryFolder()
    let names: [[UInt8]] = [
      [0xFF] + Array(".txt".utf8), [0xFE] + Array(".txt".utf8), Array("\\xFF.txt".utf8),
      Array("\\x5CxFF.txt".utf8), Array("\u{FFFD}.txt".utf8), Array("a\\b.txt".utf8),
    ]
    for name in names {
      let path = Array((folder.path + "/").utf8) + name
      let descriptor = open(path.terminated, O_WRONLY | O_CREAT, 0o600)
      #expect(descriptor >= 0)
      #expect(write(descriptor, "text", 4) == 4)
      close(descriptor)
    }
    let listing = try SourceWalker.walk([folder.path])
    #expect(listing.rejections.isEmpty)
    #expect(
      Set(listing.files.map(\.source)) == [
        "\\xFF.txt", "\\xFE.txt", "\\x5CxFF.txt", "\\x5Cx5CxFF.txt", "\u{FFFD}.txt", "a\\b.txt",
      ])
    #expect(outcomes(listing).allSatisfy { (try? $0.get()) != nil })
  }
}
