import HiloStories

/// Pairs that answers say something about, with what they say and how much it counts.
struct LabelledPairs {
  var rows: [[Float]] = []
  var labels: [Bool] = []
  var importance: [Double] = []
}

/// A story with answers that teach which pairs are one.
protocol TrainingStory {
  var name: String { get }
  /// The pairs that the answers say something about.
  func pairs() -> LabelledPairs
  /// How well a model does on the story: for show, and as one figure.
  func measure(_ model: LogisticRegression, threshold: Double) -> (text: String, value: Double)
}

/// What stories with answers teach about which pairs are one.
struct PairTrainer<Story: TrainingStory> {
  private let stories: [Story]
  /// The inverse of the penalty on the weights.
  private let strength: Double
  /// What each story says.
  private let pairs: [LabelledPairs]

  init(stories: [Story], strength: Double) {
    self.stories = stories
    self.strength = strength
    pairs = stories.map { $0.pairs() }
  }

  /// The model that the stories other than `left` give.
  func fit(leaving left: Int? = nil) -> LogisticRegression {
    var all = LabelledPairs()
    for (index, pairs) in pairs.enumerated() where index != left {
      all.rows += pairs.rows
      all.labels += pairs.labels
      all.importance += pairs.importance
    }
    return LogisticRegression(
      rows: all.rows, labels: all.labels, importance: all.importance, strength: strength)
  }

  /// Does what `options` ask: measures each story by what the others teach, and writes what all teach as the
  /// model of `command`, whose first line says what it is `about`.
  func run(
    _ options: PairTrainingOptions, command: String, about: String, threshold: Double,
    features: [String]
  ) throws {
    if options.leaveOneOut { leaveOneOut(threshold: threshold) }
    guard let output = options.output else { return }
    try PairModelFile(
      about: about,
      command: command + (options.labelFolder == nil ? "" : " --labels …"), strength: strength,
      stories: stories.map(\.name),
      threshold: threshold, features: features
    ).write(fit(), to: output)
  }

  private func leaveOneOut(threshold: Double) {
    var sum = 0.0
    for (index, story) in stories.enumerated() {
      let result = story.measure(fit(leaving: index), threshold: threshold)
      print("\(story.name): \(result.text)")
      sum += result.value
    }
    print("mean \(sum / Double(max(1, stories.count)))")
  }
}
