import Foundation
import HiloText

/// Trains a tagger and lemmatizer from treebanks.
struct WordsTrainer {
  var passes = 8
  var bits = 21
  var seed: UInt64 = 1
  /// The share of features that are left out by chance.
  var dropShare = 0.0
  var hasAccents = true
  var log: (String) -> Void = { _ in }

  /// The model file that `sentences` make; of those of `vocabulary` only which tags each word can
  /// bear is learned. Words without a tag are skipped in learning.
  func train(
    _ sentences: [TreebankSentence], vocabulary: [TreebankSentence] = []
  ) -> [UInt8] {
    var counts: [String: Int] = [:]
    for sentence in sentences + vocabulary {
      for word in sentence.words where word.tag != nil {
        counts[Folding.lower(word.form), default: 0] += 1
      }
    }
    let manners: [WordForm.Manner] =
      hasAccents
      ? [.init(), .init(isAccentless: true)] : [.init()]
    var builder = LexiconBuilder()
    for sentence in sentences + vocabulary {
      for word in sentence.words {
        guard let tag = word.tag else { continue }
        let lower = Folding.lower(word.form)
        for manner in manners {
          builder.take(
            manner.isAccentless ? Folding.folded(lower) : lower, lemma: word.lemma, tag: tag,
            shape: WordShape(of: word.form), manner: manner, isRare: counts[lower, default: 0] <= 10
          )
          builder.takeEnding(
            manner.isAccentless ? Folding.folded(lower) : lower, tag: tag,
            shape: WordShape(of: word.form),
            manner: .init(isAccentless: manner.isAccentless, isShouted: true),
            isRare: counts[lower, default: 0] <= 10)
        }
      }
    }
    var bytes = builder.write()
    // The lexicon is read where it lies: this copy stays for as long as the program runs.
    let lexiconBytes = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    lexiconBytes.copyBytes(from: bytes)
    guard let lexicon = WordLexicon(ModelBytes(UnsafeRawBufferPointer(lexiconBytes))) else {
      return []
    }
    log("lexicon: \(bytes.count) bytes, \(builder.tags.count) tags")
    var random = SplitMix64(seed: seed)
    var trainer = TaggerTrainer(lexicon: lexicon, bits: bits)
    trainer.dropShare = dropShare
    for pass in 1...passes {
      // Other rare words are forgotten in each pass.
      let examples = examples(sentences, counts, builder, lexicon, &random)
      let right = trainer.pass(
        examples, order: examples.indices.shuffled(using: &random), random: &random)
      log("pass \(pass): \(right)")
    }
    func set(_ place: Int, _ value: Int) {
      for i in 0..<4 { bytes[place * 4 + i] = UInt8(truncatingIfNeeded: value >> (8 * i)) }
    }
    set(7, bytes.count)
    set(8, hasAccents ? 1 : 0)
    bytes.append(UInt32(1) << UInt32(bits))
    bytes += trainer.quantised()
    return bytes
  }

  private func examples(
    _ sentences: [TreebankSentence], _ counts: [String: Int], _ builder: LexiconBuilder,
    _ lexicon: WordLexicon, _ random: inout SplitMix64
  ) -> [TaggerTrainer.Example] {
    var out: [TaggerTrainer.Example] = []
    for sentence in sentences {
      var manners = [WordForm.Manner()]
      if hasAccents, UInt8.random(in: 0..<4, using: &random) == 0 {
        manners.append(.init(isAccentless: true))
      }
      if UInt8.random(in: 0..<20, using: &random) == 0 { manners.append(.init(isShouted: true)) }
      for manner in manners {
        var example = TaggerTrainer.Example(forms: [], tags: [], domain: UInt32(sentence.domain))
        for (i, word) in sentence.words.enumerated() {
          guard let tag = word.tag, let number = builder.tagNumbers[tag] else { continue }
          let lower = Folding.lower(word.form)
          var shape = WordShape(of: word.form)
          if manner.isShouted, shape == .lower || shape == .capitalized { shape = .upper }
          var form = WordForm(
            manner.isAccentless ? Folding.folded(lower) : lower, shape: shape, opens: i == 0,
            manner: manner, lexicon: lexicon)
          let count = counts[lower, default: 0]
          if count == 1
            || count == 2 && UInt8.random(in: 0..<4, using: &random) < 2
          {
            form.forget(lexicon)
          }
          example.forms.append(form)
          example.tags.append(number)
        }
        out.append(example)
      }
    }
    return out
  }
}
