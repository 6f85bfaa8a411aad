import Foundation
import Pipeline
import Testing

/// The same inputs give the same bytes, whatever else is different.
struct ReproducibilityTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 1...12 { try write(number) }
    let record =
      #"{"id":"a1","body":"قال وزير الصحة إن الحملة بدأت يوم الإثنين في الرباط.","published":"2024-10-07"}"#
    try folder.write(record + "\n", to: "in/feed.jsonl")
  }

  private func write(_ number: Int, edition: Int = 1, below root: String = "in") throws {
    let sub = number % 2 == 0 ? "even/" : ""
    try folder.write(Press.article(number, edition: edition), to: "\(root)/\(sub)\(number).txt")
  }

  /// Builds with the program itself and returns the file's bytes.
  private func build(
    _ inputs: [String]? = nil, jobs: Int = 2, environment: [String: String] = [:],
    in workingFolder: String = "/", shell: String? = nil, to name: String = UUID().uuidString
  ) throws -> Data {
    let ending = try Program.run(
      ["build"] + (inputs ?? [folder("in")])
        + ["--warehouse", folder(name), "--jobs", "\(jobs)", "--quiet"],
      environment: environment, in: workingFolder, shell: shell)
    #expect(ending.status == 0, "\(ending.errors)")
    return try folder.bytes(name)
  }

  @Test func `two runs give the same bytes`() throws {
    #expect(try build() == build())
  }

  @Test func `one core and two give the same bytes`() throws {
    #expect(try build(jobs: 1) == build(jobs: 2))
  }

  @Test func `the order of the inputs and of the folder's entries does not matter`() throws {
    let files = (1...12).map { folder("in/" + ($0 % 2 == 0 ? "even/" : "") + "\($0).txt") }
    #expect(try build(files) == build(files.reversed()))
    for number in (1...12).reversed() { try write(number, below: "other") }
    try folder.write(folder.bytes("in/feed.jsonl"), to: "other/feed.jsonl")
    #expect(try build() == build([folder("other")]))
  }

  @Test func `directory, time zone, locale and umask do not matter`() throws {
    let usual = try build()
    #expect(try build(environment: ["TZ": "Pacific/Kiritimati"]) == usual)
    #expect(try build(environment: ["LC_ALL": "ar_MA.UTF-8", "LANG": "ar_MA.UTF-8"]) == usual)
    #expect(try build(["in"], in: folder.path) == usual)
    #expect(try build(shell: "umask 077;") == usual)
  }

  @Test func `five nights give the bytes of one`() throws {
    let target = try build()
    let all = folder("in")
    let nights = folder("nights")
    func night(_ body: () throws -> Void) throws -> Data {
      try body()
      return try build([nights], to: "nightly.db")
    }
    func arrive(_ numbers: ClosedRange<Int>) throws {
      for number in numbers { try write(number, below: "nights") }
    }
    _ = try night { try arrive(1...4) }
    _ = try night {
      try arrive(5...7)
      try write(2, edition: 2, below: "nights")
    }
    _ = try night {
      try arrive(8...9)
      try folder.remove("nights/3.txt")
    }
    _ = try night {
      try arrive(10...12)
      try write(2, below: "nights")
    }
    let last = try night {
      try write(3, below: "nights")
      try folder.write(folder.bytes("in/feed.jsonl"), to: "nights/feed.jsonl")
    }
    #expect(last == target)
    #expect(try build([all], to: "nightly.db") == target)
  }
}
