import Foundation
import Testing

/// Ctrl-C and SIGTERM: an end in order, and soon.
@Suite(.timeLimit(.minutes(5)))
struct InterruptionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct Ending {
    let status: Int32
    let reason: Process.TerminationReason
    let seconds: Double
    let errors: String
  }

  /// Starts the program, sends it `signal` `delay` seconds after the file `sign` is there and holds
  /// something, and waits for its end.
  private func interrupt(
    _ arguments: [String], by signal: Int32, after delay: Double, sign: String? = nil,
    input: FileHandle? = nil
  ) throws -> Ending {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.environment = [:]
    for name in ["out", "err"] { try folder.write("", to: name) }
    process.standardInput = input ?? FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: folder("out")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: folder("err")))
    try process.run()
    while let sign, process.isRunning, (try? folder.bytes(sign))?.isEmpty != false { usleep(1_000) }
    usleep(UInt32(delay * 1e6))
    let start = ContinuousClock.now
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return Ending(
      status: process.terminationStatus, reason: process.terminationReason,
      seconds: (ContinuousClock.now - start) / .seconds(1),
      errors: String(decoding: try folder.bytes("err"), as: UTF8.self))
  }

  @Test(arguments: [
    (SIGINT, Int32(130), 0.0), (SIGTERM, Int32(143), 0.3), (SIGINT, Int32(130), 1.0),
    (SIGTERM, Int32(143), 2.0),
  ])
  func `a build that is interrupted leaves the old warehouse, a row and nothing else`(
    _ signal: Int32, _ status: Int32, _ delay: Double
  ) throws {
    try folder.write(Press.article(0), to: "in/0.txt")
    let build = [
      "build", folder("in"), "--warehouse", folder("out/news.db"), "--metrics",
      folder("out/m.prom"),
      "--jobs", "1", "--quiet",
    ]
    try folder.write("", to: "out/keep")
    try folder.remove("out/keep")
    #expect(try Program.run(build).status == 0)
    let before = try Identity(folder("out/news.db"))
    for number in 1...900 { try folder.write(Press.article(number), to: "in/\(number).txt") }
    try FileManager.default.moveItem(atPath: folder("out"), toPath: folder("store"))
    let moved = build.map { $0.replacing("/out/", with: "/store/") }
    let ending = try interrupt(moved, by: signal, after: delay, sign: "store/news.db.reading")
    #expect(ending.reason == .exit && ending.status == status, "\(ending)")
    // Two, and what a busy machine adds.
    #expect(ending.seconds < 4, "\(ending.seconds) s")
    #expect(ending.errors.split(separator: "\n").count == 1, "\(ending.errors)")
    #expect(ending.errors.contains("stopped by SIG"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder("store")).sorted()
        == ["m.prom", "news.db", "news.db.lock", "news.db.runs.db"])
    #expect(try Identity(folder("store/news.db")) == before)
    let row = try Shell.output(
      "sqlite3", folder("store/news.db.runs.db"),
      "SELECT status, exit_status FROM runs ORDER BY run_id DESC LIMIT 1")
    #expect(row == "failed|\(status)")
  }

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func `what annotate has written when it is interrupted ends with a line`(
    _ signal: Int32, _ status: Int32
  ) throws {
    let line = try #require(
      String(
        data: JSONEncoder().encode(["id": "1", "body": Press.article(1)]), encoding: .utf8))
    try folder.write(String(repeating: line + "\n", count: 20_000), to: "lines")
    let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder("lines")))
    let ending = try interrupt(
      ["annotate", "--jobs", "1"], by: signal, after: 0.2, sign: "out", input: input)
    #expect(ending.status == status, "\(ending)")
    #expect(ending.seconds < 4)
    #expect(ending.errors == "fihrist: stopped by \(signal == SIGINT ? "SIGINT" : "SIGTERM")\n")
    let output = try folder.bytes("out")
    #expect(output.isEmpty || output.last == 0x0A)
    for line in output.split(separator: 0x0A) {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line)) }
    }
  }

  @Test func `annotate that waits for input ends at once`() throws {
    let pipe = Pipe()
    let ending = try interrupt(
      ["annotate"], by: SIGTERM, after: 4, input: pipe.fileHandleForReading)
    #expect(ending.status == 143 && ending.seconds < 4, "\(ending)")
  }
}
