/// A proof of one link, as a tree of cells: how the domain is split, and what closes each leaf.
///
/// ```swift
/// .bound("d", 0, .residue("d", .equal(), .equal()))  // d ≥ 2 by constraint 0, then even and odd d
/// ```
///
/// The cells are computed, from the whole domain down; coordinates keep the names of the variables they replace.
public indirect enum ProofTree: Hashable, Sendable {
  /// A split of the coordinate, with a tree for each child.
  case split(String, Split, [ProofTree])
  /// A rule without premises.
  case leaf(Leaf, [Hint])
  /// E(t+1) ≥ μ·E(t) + Σ gaps of further inequalities, from t = 0.
  case growth(String, factor: String, [Hint], from: ProofTree, with: [Reference])
  /// Σ c_j·E(t+j) = 0, from t = 0, …, J−1.
  case recurrence(String, coefficients: [String], [Hint], from: [ProofTree])
  /// A rule that combines theorems about other links with the same domain.
  case combining(Combination, [Reference], [Hint])

  /// How a coordinate is split.
  public enum Split: Hashable, Sendable {
    /// By a constraint that bounds it.
    case bound(Int)
    /// By its sign.
    case sign
    /// At 0, …, m − 1 and from m on.
    case value(Int)
    /// By its residue.
    case residue(Int)
    /// At most, or more than, another natural.
    case compare(String)
    /// Above and below a rational number.
    case at(String)
    /// Zero, or positive.
    case zero
    /// t = offset + width·(t + unit).
    case lattice(width: String, offset: String, unit: String)
  }

  /// A rule that closes a cell.
  public enum Leaf: Hashable, Sendable {
    /// left − right is 0.
    case equal
    /// The greater side minus the smaller is ≥ 0.
    case positive
    /// A constraint fails on the whole cell.
    case empty(constraint: Int)
    /// A difference of higher order than the degree.
    case degree
    /// A point.
    case evaluate
    /// All points of the domain, on no cell.
    case finite
  }

  /// A rule with theorems about other links.
  public enum Combination: String, Hashable, Sendable {
    /// a ≤ b, b ≤ c.
    case chain
    /// a² ≤ b², 0 ≤ b.
    case square
    /// Multiples added; two inequalities for =, a strict one for ≠.
    case combine
  }

  /// A theorem about a link of a named lemma.
  public enum Reference: Hashable, Sendable {
    /// On its whole domain, as concluded.
    case link(String, Int)
    /// On the cell at hand, by a tree of its own.
    case here(String, Int, ProofTree)
  }
}

/// What a leaf says about the sums, products and means of its link.
public enum Hint: Hashable, Sendable {
  /// The members telescope: Σ c·F(k) = G(k+1) − G(k) for from ≤ k ≤ to.
  case sum([String], from: String, to: String, String, variable: String = "k")
  /// G(k+1) = e(k)·G(k) for the product with this number.
  case product(Int, String, variable: String = "k")
  /// The sum with this number is cut after these indices.
  case cut(Int, at: [String])
  /// By a link of a named lemma; its variables stand for themselves unless said otherwise.
  case rewrite(String, Int = 0, [String: String] = [:])
  /// The means with these numbers are conditioned on a coordinate.
  case condition([Int])
  /// Σ weight·factors·square².
  case certificate([Entry])
  /// The multipliers of a combination.
  case multipliers([String])
  /// The difference of a combination is the other way round.
  case turned

  /// One entry of a certificate.
  public struct Entry: Hashable, Sendable {
    let weight: String
    let factors: [String]
    let square: String

    /// weight·factors·square².
    public init(_ weight: String, _ factors: [String] = [], square: String = "1") {
      self.weight = weight
      self.factors = factors
      self.square = square
    }
  }
}

extension ProofTree {
  /// The constraint with this number bounds the coordinate.
  public static func bound(_ name: String, _ constraint: Int, _ tree: ProofTree) -> ProofTree {
    .split(name, .bound(constraint), [tree])
  }

  /// One tree a residue.
  public static func residue(_ name: String, _ trees: ProofTree...) -> ProofTree {
    .split(name, .residue(trees.count), trees)
  }

  /// Trees for 0, 1, …, the last for what remains.
  public static func value(_ name: String, _ trees: ProofTree...) -> ProofTree {
    .split(name, .value(trees.count - 1), trees)
  }

  /// One tree for `name ≤ other`, one for `name > other`.
  public static func compare(
    _ name: String, _ other: String, atMost: ProofTree, more: ProofTree
  ) -> ProofTree { .split(name, .compare(other), [atMost, more]) }

  /// name ≥ 0, or name = −1 − name.
  public static func sign(_ name: String, nonnegative: ProofTree, negative: ProofTree) -> ProofTree {
    .split(name, .sign, [nonnegative, negative])
  }

  /// Above and below a point.
  public static func at(_ name: String, _ point: String, above: ProofTree, below: ProofTree) -> ProofTree {
    .split(name, .at(point), [above, below])
  }

  /// Zero and positive.
  public static func zero(_ name: String, _ zero: ProofTree, positive: ProofTree) -> ProofTree {
    .split(name, .zero, [zero, positive])
  }

  /// name = offset + step·(name + unit), name an integer and 0 ≤ unit < 1.
  public static func lattice(
    _ name: String, step: String, offset: String, unit: String = "u", _ tree: ProofTree
  ) -> ProofTree { .split(name, .lattice(width: step, offset: offset, unit: unit), [tree]) }

  /// Both sides are equal.
  public static func equal(_ hints: Hint...) -> ProofTree { .leaf(.equal, hints) }

  /// The greater side is greater.
  public static func positive(_ hints: Hint...) -> ProofTree { .leaf(.positive, hints) }

  /// The constraint fails.
  public static func empty(_ constraint: Int) -> ProofTree { .leaf(.empty(constraint: constraint), []) }

  /// E(t+1) ≥ μ·E(t).
  public static func growth(
    _ name: String, factor: String, _ hints: Hint..., from base: ProofTree
  ) -> ProofTree { .growth(name, factor: factor, hints, from: base, with: []) }

  /// Σ c_j·E(t+j) = 0.
  public static func recurrence(
    _ name: String, coefficients: [String], _ hints: Hint..., from bases: [ProofTree]
  ) -> ProofTree { .recurrence(name, coefficients: coefficients, hints, from: bases) }

  /// a ≤ b ≤ c.
  public static func chain(_ first: Reference, _ second: Reference) -> ProofTree {
    .combining(.chain, [first, second], [])
  }

  /// a = b from both inequalities, a ≠ b from a strict one, an inequality from multiples.
  public static func combine(_ references: Reference..., hints: [Hint] = []) -> ProofTree {
    .combining(.combine, references, hints)
  }

  /// By the squares, and that the greater side is ≥ 0.
  public static func square(_ squares: Reference, sign: Reference) -> ProofTree {
    .combining(.square, [squares, sign], [])
  }

  /// A d-th difference.
  public static var degree: ProofTree { .leaf(.degree, []) }

  /// At a point.
  public static var evaluate: ProofTree { .leaf(.evaluate, []) }

  /// At every point.
  public static var finite: ProofTree { .leaf(.finite, []) }
}
