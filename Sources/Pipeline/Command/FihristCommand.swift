import ArgumentParser
import Foundation
import Pipeline

/// The command line. Each subcommand is a file of its own.
@main
struct FihristCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fihrist",
    abstract: "Turns a folder of Arabic news articles into one SQLite file.",
    discussion: """
      EXAMPLES
        fihrist build articles/ --warehouse news.db
        fihrist report news.db who-met-whom
        fihrist check news.db

      EXIT STATUS
        0   done
        1   failed, and nothing was changed
        2   the command line is wrong
        3   done, but documents were rejected (table rejections)
        75  another run holds the lock
        130 stopped by Ctrl-C (SIGINT); nothing is left half done
        143 stopped by SIGTERM, likewise
      """,
    version: Fihrist.version,
    subcommands: [
      BuildCommand.self, AnnotateCommand.self, CheckCommand.self, ReportCommand.self,
      SearchCommand.self, ExplainCommand.self, RunsCommand.self, DiffCommand.self,
      DigestCommand.self, InspectCommand.self,
      TryCommand.self,
    ])

  /// Runs the command and ends the process with the statuses that DESIGN promises.
  static func main() async {
    Interruption.shared.listen { Terminal.complain($0) }
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      Foundation.exit(status.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// Help and version go to standard output with status 0; a wrong command line is status 2, as
  /// shells and cron know it, where the argument parser would say 64; all else is a failure.
  private static func end(with error: any Error) -> Never {
    switch exitCode(for: error) {
    case .success:
      print(fullMessage(for: error))
      Foundation.exit(ExitStatus.done.rawValue)
    case .validationFailure:
      Terminal.complain(fullMessage(for: error))
      Foundation.exit(ExitStatus.usage.rawValue)
    default:
      Terminal.complain("fihrist: \(VisibleText.escaped("\(error)"))")
      Foundation.exit(ExitStatus(for: error).rawValue)
    }
  }
}

/// How the process ends.
enum ExitStatus: Int32, Error {
  case done = 0
  case failed = 1
  case usage = 2
  case rejected = 3
  case locked = 75

  init(for error: any Error) {
    self = (error as? RunFailure).flatMap { ExitStatus(rawValue: $0.exitStatus) } ?? .failed
  }
}
