import ArgumentParser
import Foundation

/// Turns a pile of news articles into the story they tell.
struct Hilo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hilo",
    abstract: "Turns a pile of news articles into the story they tell.",
    discussion: """
      Reads the coverage of a happening by many outlets and gives back the stories, a timeline, \
      who is who, who said what, how sure each happening is, and where the outlets agree, differ \
      or conflict. Every line leads to the passage that says so. Works offline: nothing is fetched \
      but the web addresses that you name.

      EXAMPLES
        hilo report articles/
        hilo report articles/ -o story.html
        hilo report one.txt two.jsonl --format json > dossier.json
        hilo annotate < texts.jsonl > annotations.jsonl
        hilo follow --state news.state < today.jsonl > placed.jsonl
        hilo extract article.html --format markdown

      EXIT STATUS
        0  done
        1  nothing usable was read
        2  the command was not understood
        3  done, but some inputs were rejected (they are named)
      """,
    version: "0.1.0",
    subcommands: [Report.self, Extract.self, Annotate.self, Follow.self])
}

/// How the program ends.
enum Exit {
  static let nothingUsable: Int32 = 1
  static let usage: Int32 = 2
  static let withRejected: Int32 = 3
}

/// Runs the command that the arguments name.
///
/// ArgumentParser's own exit status for a wrong command line is 64; ours is 2.
@main
enum Program {
  static func main() async {
    do {
      var command = try Hilo.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let status = Hilo.exitCode(for: error).rawValue
      let message = Hilo.fullMessage(for: error)
      if status == 0 {
        print(message)
      } else {
        Terminal.complain(message)
      }
      Foundation.exit(status == 64 ? Exit.usage : status)
    }
  }
}
