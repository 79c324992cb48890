import HiloText

extension StatementCase {
  /// Lines that hold statements, in English.
  static let english: [StatementCase] = [
    StatementCase("The candidate promised to ⟦cut taxes⟧.", "The candidate"),
    StatementCase(
      "Mary Stone left. According to the health minister, Ellen Ford, ⟦the men are well⟧.",
      "Ellen Ford"),
    StatementCase("Minister Ellen Ford said ⟦the plan was still alive⟧.", "Ellen Ford"),
    StatementCase("Minister Ellen Ford said that ⟦the plan was still alive⟧.", "Ellen Ford"),
    StatementCase("Ellen Ford, the defence minister, said ⟦the plan was dead⟧.", "Ellen Ford"),
    StatementCase("The mayor told reporters that ⟦the bridge would close⟧.", "The mayor"),
    StatementCase("The mayor said on Monday that ⟦the bridge would close⟧.", "The mayor"),
    StatementCase("The mayor said on Monday ⟦the bridge would close⟧.", "The mayor"),
    StatementCase("The company has denied that ⟦it hid the figures⟧.", "The company"),
    StatementCase("The company denied ⟦hiding the figures⟧.", "The company"),
    StatementCase("The union warned ⟦the strike could last weeks⟧.", "The union"),
    StatementCase("Prosecutors allege that ⟦he took bribes⟧.", "Prosecutors"),
    StatementCase("Witnesses reported that ⟦the bus was speeding⟧.", "Witnesses"),
    StatementCase("Residents complained that ⟦the water was brown⟧.", "Residents"),
    StatementCase("The scientists believe ⟦the glacier will vanish⟧.", "The scientists"),
    StatementCase("The coach admitted that ⟦his team played badly⟧.", "The coach"),
    StatementCase("The union threatened to ⟦block the port⟧.", "The union"),
    StatementCase("The senator accused the minister of ⟦hiding the truth⟧.", "The senator"),
    StatementCase("The report found that ⟦the dam was unsafe⟧.", "The report"),
    StatementCase("The survey shows that ⟦half of voters are tired⟧.", "The survey"),
    StatementCase("According to the police, ⟦the thief fled on foot⟧.", "the police"),
    StatementCase("⟦The thief fled on foot⟧, according to the police.", "the police"),
    StatementCase("According to court records, ⟦the firm owed millions⟧.", "court records"),
    StatementCase("⟦The plane landed safely⟧, a spokesman said.", "a spokesman"),
    StatementCase("⟦The plane landed safely⟧, the airline said on Friday.", "the airline"),
    StatementCase("⟦The road will reopen in May⟧, said the ministry.", "the ministry"),
    StatementCase("It was reported that ⟦the king would abdicate⟧.", nil),
    StatementCase(
      "The mayor said ⟦the bridge would close⟧ and added that ⟦tolls would rise⟧.", "The mayor",
      "The mayor"),
    StatementCase(
      "The lawyer argued that ⟦the deal was void⟧. The judge said ⟦the deal would stand⟧.",
      "The lawyer", "The judge"),
    StatementCase("⟦Three nurses were infected⟧, the clinic said, adding no names.", "the clinic"),
    StatementCase("Officials estimate that ⟦a thousand homes burned⟧.", "Officials"),
    StatementCase("“⟦We will not give up⟧,” said Ellen Ford.", "Ellen Ford", style: .direct),
    StatementCase("\"⟦We will not give up⟧,\" Ellen Ford said.", "Ellen Ford", style: .direct),
    StatementCase(
      "“⟦We will not give up,” Minister Ellen Ford said, “not today and not ever⟧.”", "Ellen Ford",
      style: .direct),
    StatementCase(
      "“⟦We will not give up⟧,” Minister Ellen Ford told reporters on Monday.", "Ellen Ford",
      style: .direct),
    StatementCase(
      "Minister Ellen Ford said: “⟦We will not give up⟧.”", "Ellen Ford", style: .direct),
    StatementCase(
      "Minister Ellen Ford said, “⟦We will not give up⟧.”", "Ellen Ford", style: .direct),
    StatementCase("“⟦It sounded like a bomb⟧,” recalled a neighbor.", "a neighbor", style: .direct),
    StatementCase("“⟦Who won the league?⟧” asked the coach.", "the coach", style: .direct),
    StatementCase(
      "“⟦We respect the ruling⟧,” the bank said in a statement.", "the bank", style: .direct),
    StatementCase(
      "“⟦We were lucky⟧,” said Ellen Ford, who lives nearby.", "Ellen Ford", style: .direct),
    StatementCase(
      "The mayor said ⟦the bridge was “a disgrace” and should go⟧.", "The mayor", style: .mixed),
    StatementCase(
      "The lawyer said that ⟦the case was “a bad novel”⟧.", "The lawyer", style: .mixed),
  ]
}

extension StatementCase {
  /// Lines that look like statements and hold none, in English.
  static let englishNone: [StatementCase] = [
    StatementCase("The government has confirmed the meeting."),
    StatementCase("It is expected to rain on Tuesday."),
    StatementCase("The film “The Empty House” opens today."),
    StatementCase("The announcement surprised everyone."),
    StatementCase("The company declined to comment."),
    StatementCase("The mayor did not say when the bridge would close."),
    StatementCase("The judge denied bail."),
    StatementCase("The bank denied the loan."),
    StatementCase("The club celebrated the title."),
    StatementCase("Prices vary according to the season."),
    StatementCase("The teacher explained the lesson."),
    StatementCase("The clock showed three."),
    StatementCase("The report was published on Monday."),
    StatementCase("The witness spoke for three hours."),
    StatementCase("He said goodbye to his friends."),
    StatementCase("She told a story."),
    StatementCase("The so-called “wine law” takes effect tomorrow."),
    StatementCase("They call him “the king of tango”."),
    StatementCase("The army advanced towards the border."),
    StatementCase("Three people died and twelve were injured."),
    StatementCase("The train left Lisbon at eight."),
    StatementCase("The museum offers free entry."),
    StatementCase("The fair opens tomorrow."),
    StatementCase("The promise of jobs drew thousands."),
    StatementCase("How much does it cost?"),
  ]
}
