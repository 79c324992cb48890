import ArgumentParser

@main
struct Hilo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hilo",
    abstract: "Turns a pile of news articles into the story they tell.",
    subcommands: [])
}
