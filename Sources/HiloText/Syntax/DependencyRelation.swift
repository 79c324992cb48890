/// The universal dependency relations of Universal Dependencies 2, without language's own subtypes.
public enum DependencyRelation: UInt8, Sendable, CaseIterable {
  case acl, advcl, advmod, amod, appos, aux, `case`, cc, ccomp, clf, compound, conj, cop, csubj, dep
  case det, discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nsubj
  case nummod, obj, obl, orphan, parataxis, punct, reparandum, root, vocative, xcomp

  /// The relation as treebanks write it.
  public var tag: String { String(describing: self) }
}
