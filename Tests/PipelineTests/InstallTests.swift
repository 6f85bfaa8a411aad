import Foundation
import Testing

/// `make install`: the program runs from where it was put, under cron's environment, and goes again.
struct InstallTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func make(_ target: String) throws {
    _ = try Shell.output(
      "make", "-C", Places.repository, target, "PREFIX=\(prefix)",
      "BUILT=\(URL(fileURLWithPath: Program.path).deletingLastPathComponent().path)")
  }

  private var prefix: String { folder("a prefix") }

  /// Runs the installed night as cron does: with no environment.
  private func night() throws -> Program.Ending {
    try Program.run(
      ["-i", prefix + "/lib/fihrist/nightly.sh", prefix + "/etc/fihrist.conf"],
      program: "/usr/bin/env")
  }

  @Test func `what is installed runs a night by itself`() throws {
    try make("install")
    try folder.write(Press.article(1), to: "in/1.txt")
    try folder.write("", to: "in/2.txt")
    let settings = """
      FIHRIST_BIN='\(prefix)/bin/fihrist' INPUTS=('\(folder("in"))') MAIL_REJECTIONS=no
      WAREHOUSE='\(folder("news.db"))' LOG='\(folder("log/nightly.log"))'
      METRICS='\(folder("news.prom"))'
      """
    try folder.write(settings, to: "a prefix/etc/fihrist.conf")
    let ending = try night()
    #expect(ending.status == 3, "\(ending.errors)")
    #expect(ending.output.isEmpty && ending.errors.isEmpty)
    #expect(try Program.run(["check", folder("news.db")]).status == 0)
    #expect(folder.exists("news.prom") && folder.exists("copies"))
    try make("install")
    #expect(
      String(decoding: try folder.bytes("a prefix/etc/fihrist.conf"), as: UTF8.self) == settings)
    #expect(try night().status == 3)
  }

  @Test func `what is installed names the places of its prefix`() throws {
    try make("install")
    for name in ["lib/systemd/system/fihrist.service", "share/fihrist/nightly.crontab"] {
      let text = String(decoding: try folder.bytes("a prefix/" + name), as: UTF8.self)
      #expect(text.contains("\(prefix)/lib/fihrist/nightly.sh \(prefix)/etc/fihrist.conf"))
      #expect(!text.contains("/opt/"))
    }
    for name in [
      "share/man/man1/fihrist.1", "share/bash-completion/completions/fihrist",
      "share/zsh/site-functions/_fihrist", "share/fish/vendor_completions.d/fihrist.fish",
    ] {
      #expect(try folder.bytes("a prefix/" + name).count > 1000, "\(name)")
    }
  }

  @Test func `uninstalling leaves the configuration and nothing else`() throws {
    try make("install")
    try make("uninstall")
    let left = FileManager.default.enumerator(atPath: prefix)?.compactMap { $0 as? String }
      .filter { !URL(fileURLWithPath: prefix + "/" + $0).hasDirectoryPath }
      .filter { name in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: prefix + "/" + name, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
    #expect(left == ["etc/fihrist.conf"])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion knows every command`(_ shell: String) throws {
    let ending = try Program.run(["--generate-completion-script", shell])
    #expect(ending.status == 0)
    for command in ["build", "runs", "diff", "report", "search"] {
      #expect(ending.output.contains(command))
    }
  }

  @Test func `the manual page has every command and option; make man writes it anew`() throws {
    let help = try Program.run(["--experimental-dump-help"]).output
    let dump = try JSONSerialization.jsonObject(with: Data(help.utf8)) as? [String: Any]
    let page = try String(contentsOfFile: Places.repository + "/docs/fihrist.1", encoding: .utf8)
    var commands = [try #require(dump?["command"] as? [String: Any])]
    while let command = commands.popLast() {
      commands += command["subcommands"] as? [[String: Any]] ?? []
      guard command["shouldDisplay"] as? Bool != false else { continue }
      let abstract = try #require(command["abstract"] as? String)
      #expect(page.contains(abstract) || abstract.hasPrefix("Show subcommand help"))
      for argument in command["arguments"] as? [[String: Any]] ?? []
      where argument["shouldDisplay"] as? Bool == true {
        for name in argument["names"] as? [[String: Any]] ?? [] {
          let flag = try #require(name["name"] as? String)
          let isLong = name["kind"] as? String == "long"
          #expect(page.contains((isLong ? "Fl -" : "Fl ") + flag), "\(flag): run make man")
        }
        guard let told = argument["abstract"] as? String else { continue }
        #expect(page.contains(told), "\(told) is missing: run make man")
      }
    }
  }
}
