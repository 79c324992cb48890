import Testing

/// The hard cases of who is who, one line each.
@Suite struct LinkingCaseTests {
  @Test(arguments: LinkingCase.people)
  func people(_ story: LinkingCase) { #expect(story.failures() == []) }

  @Test(arguments: LinkingCase.others)
  func organizationsPlacesAndThings(_ story: LinkingCase) { #expect(story.failures() == []) }

  @Test(arguments: LinkingCase.descriptions)
  func descriptionsAndPronouns(_ story: LinkingCase) { #expect(story.failures(given: true) == []) }
}
