import ArgumentParser

/// Trains and evaluates the models of Hilo from data on disk, for its developers.
@main
struct HiloTrain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hilo-train",
    abstract: "Train and evaluate Hilo's models from data on disk.",
    subcommands: [
      TrainWords.self, TrainSyntax.self, WriteTreebank.self, TrainDocumentFrequencies.self,
      TrainNames.self, TrainGazetteer.self, TrainEvents.self, TrainClaims.self, TrainUpdates.self,
      TrainRanking.self, TrainTellings.self, TrainStatuses.self, TrainDirections.self,
      Evaluate.self, Bench.self,
    ])
}

/// Measures an analysis against hand-made answers.
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure an analysis against hand-made answers.",
    subcommands: [
      EvaluateTokens.self, EvaluateWords.self, EvaluateNames.self, EvaluateTimes.self,
      EvaluateLinking.self, EvaluateStories.self, EvaluateStatements.self,
    ])
}
