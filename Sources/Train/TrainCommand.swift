import ArgumentParser

/// The program that trains the models which Fihrist ships.
@main
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fihrist-train",
    abstract: "Trains the models that Fihrist ships: same data, same bytes.",
    subcommands: [NamesCommand.self, TopicsCommand.self, SpeedCommand.self])
}
