extension Features: CustomStringConvertible {
  /// The features as CoNLL-U writes them, `Mood=Ind|Number=Sing`; "_" where there are none.
  public var description: String {
    var pairs: [String] = []
    func put(_ name: String, _ value: UInt8?, _ values: [String]) {
      if let value, Int(value) <= values.count { pairs.append("\(name)=\(values[Int(value) - 1])") }
    }
    put("Case", `case`?.rawValue, ["Nom", "Acc", "Dat", "Gen", "Com"])
    if isDefinite { pairs.append("Definite=Def") }
    if isIndefinite { pairs.append("Definite=Ind") }
    put("Gender", gender?.rawValue, ["Fem", "Masc"])
    put("Mood", mood?.rawValue, ["Ind", "Sub", "Cnd", "Imp"])
    put("Number", number?.rawValue, ["Sing", "Plur"])
    put("NumType", numberType?.rawValue, ["Card", "Ord", "Frac", "Mult"])
    put("Person", person?.rawValue, ["1", "2", "3"])
    if isNegative { pairs.append("Polarity=Neg") }
    if isPossessive { pairs.append("Poss=Yes") }
    put(
      "PronType", pronounType?.rawValue,
      ["Art", "Prs", "Dem", "Ind", "Int", "Rel", "Neg", "Tot", "Exc", "Rcp"])
    if isReflexive { pairs.append("Reflex=Yes") }
    put("Tense", tense?.rawValue, ["Pres", "Past", "Fut", "Imp", "Pqp"])
    put("VerbForm", verbForm?.rawValue, ["Fin", "Inf", "Ger", "Part"])
    return pairs.isEmpty ? "_" : pairs.joined(separator: "|")
  }
}
