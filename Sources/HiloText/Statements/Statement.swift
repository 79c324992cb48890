/// Something that somebody is reported to have said.
public struct Statement: Sendable, Hashable {
  /// How the words are given.
  public enum Style: String, Sendable {
    /// Word for word, in quotation marks or after a dash.
    case direct
    /// Told.
    case indirect
    /// Told, with words of the speaker's in quotation marks.
    case mixed
  }

  /// What the speaker does with the words.
  public enum Stance: String, Sendable {
    case asserts, denies, confirms, warns, promises, asks, speculates, doubts, proposes, declines
    case accuses, praises, regrets
  }

  /// Who says it.
  public var speaker: Speaker
  /// The words that attribute: "según", "afirmó que". Nil for a dash without one.
  public var cue: Passage?
  /// What is said, without quotation marks; more than one part when the cue interrupts it.
  public var content: [Passage]
  /// How the words are given.
  public var style: Style
  /// What the speaker does with them.
  public var stance: Stance
  /// Who relays it ("según informó CNN, citando a …"), when somebody does.
  public var via: Speaker?
  /// The statement within which this one stands, as an index into the document's.
  public var parent: Int?

  /// Makes a statement.
  public init(
    speaker: Speaker, cue: Passage?, content: [Passage], style: Style, stance: Stance = .asserts,
    via: Speaker? = nil, parent: Int? = nil
  ) {
    self.speaker = speaker
    self.cue = cue
    self.content = content
    self.style = style
    self.stance = stance
    self.via = via
    self.parent = parent
  }
}

/// Who is reported to have said something.
public struct Speaker: Sendable, Hashable {
  /// What sort of speaker it is.
  public enum Kind: String, Sendable {
    /// A person with a name.
    case named
    /// An organisation, government or outlet.
    case organization
    /// Somebody without a name: "un funcionario", "se informa que".
    case anonymous
    /// A text: "el informe", "la ley".
    case document
  }

  /// What sort of speaker it is.
  public var kind: Kind
  /// The words that name the speaker of this statement, or the nearest ones before where it is a
  /// pronoun or left out; nil when nobody is named ("se informa que").
  public var passage: Passage?
  /// The name mention that the speaker is, or goes back to; an index into the document's mentions.
  public var mention: Int?
  /// The pronoun that stands for the speaker beside the cue ("ella dijo"), when one does.
  public var pronoun: Passage?

  /// Makes a speaker.
  public init(
    kind: Kind, passage: Passage? = nil, mention: Int? = nil, pronoun: Passage? = nil
  ) {
    self.kind = kind
    self.passage = passage
    self.mention = mention
    self.pronoun = pronoun
  }
}
