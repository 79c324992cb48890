internal import HiloText

/// What the times after a verb say of it: until when, on which day, to which day it is put off.
extension StatusReader {
  /// A time until which follows the verb at `i` in its clause.
  func isUntil(after i: Int) -> Bool {
    clauseTimes(after: i).contains { time in
      (max(i + 1, time - 3)..<time).contains { text.words[$0].roles.contains(.until) }
    }
  }

  /// A day follows the verb at `i` in its clause ("no abrirá mañana"): what is not to be that day is to
  /// be on another. That there is none of a thing is another matter.
  func isOnDay(after i: Int) -> Bool {
    guard text.lexicon.stillness(of: text.token(i).lemma) != .exists else { return false }
    return clauseTimes(after: i).contains { isDay($0) }
  }

  /// The time at `k` is one day or an hour of it, be it known which or not.
  func isDay(_ k: Int) -> Bool {
    let time = text.document.times[text.words[k].time]
    guard time.kind == .date || time.kind == .time else { return false }
    return time.range.dayCount == 1 || time.range.earliest == nil && time.value.hasPrefix("XXXX")
  }

  /// A time follows the verb at `i` in its clause.
  func isDated(after i: Int) -> Bool { !clauseTimes(after: i).isEmpty }

  /// The first words of the times that stand in the clause after `i`.
  private func clauseTimes(after i: Int) -> [Int] {
    let end = text.document.sentences[Int(text.token(i).sentence)].tokens.upperBound
    var found: [Int] = []
    var k = i + 1
    while k < min(end, i + 12), !text.isStop(k) {
      if text.words[k].time >= 0, text.words[k - 1].time != text.words[k].time { found.append(k) }
      if text.words[k].roles.contains(.complementizer) { break }
      k += 1
    }
    return found
  }

  /// The status that the verb at `i` gives whatever it is done to ("queda aplazado", "se suprime", "pasó
  /// a octubre"), where its clause ends at `end`; nil for none.
  func moved(_ i: Int, _ end: Int) -> EventStatus? {
    guard let verb = text.verb(i) else { return nil }
    let next = i + 1 < text.words.count ? text.token(i + 1).folded : ""
    if let status = verb.whole[next] ?? verb.whole[""] { return status }
    return verb.traits.contains(.shifts) && (isToward(after: i, end) || isByLength(i))
      ? .postponed : nil
  }

  /// "enters second week", "cumple su tercer día": the verb at `i` and an ordinal with its noun say that what they
  /// are told of goes on.
  func isStretched(by i: Int, _ limit: Int) -> Bool {
    guard text.has(.stretches, i) else { return false }
    return (i + 1..<max(i + 1, min(limit - 1, i + 5))).contains { k in
      (text.token(k).features.numberType == .ordinal || text.words[k].roles.contains(.another))
        && text.entry(k + 1)?.topics.contains(.span) == true
    }
  }

  /// Whether the verb at `i` puts off or calls off what it is done to or told of, and which of both.
  func putOff(by i: Int) -> EventStatus? {
    let given = moved(i, i + 8) ?? objectEffect(of: i)?.status
    return given?.putsOff == true ? given : nil
  }

  /// A time that something is set for or moved to stands between `i` and `end`.
  func isToward(after i: Int, _ end: Int) -> Bool {
    let end = min(end, text.document.sentences[Int(text.token(i).sentence)].tokens.upperBound)
    return (i + 1..<max(i + 1, end)).contains { k in
      text.words[k].time >= 0 && text.words[k - 1].time < 0
        // "quedó libre a las 15:05" is when, not until when.
        && !isClockAlone(text.document.times[text.words[k].time])
        && (text.words[k - 1].roles.contains(.toward)
          || k - 2 > i && text.words[k - 1].roles.contains(.determiner)
            && text.words[k - 2].roles.contains(.toward))
    }
  }

  /// "se corrió un día": moved by some time.
  private func isByLength(_ i: Int) -> Bool {
    guard i > 0, i + 1 < text.words.count, text.words[i + 1].time >= 0,
      text.entry(i - 1)?.topics.contains(.reflexive) == true
    else { return false }
    return text.document.times[text.words[i + 1].time].kind == .duration
  }

  /// An hour of no day that is named.
  private func isClockAlone(_ time: TimeExpression) -> Bool {
    time.form.namesTimeOfDay && !time.form.namesDay
  }
}
