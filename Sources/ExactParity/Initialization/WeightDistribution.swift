public import ExactNumbers

/// The distribution of one hidden weight, unscaled; the weights of a neuron are independent. All but a `law` are symmetric
/// about 0.
///
/// | text | distribution |
/// |---|---|
/// | `rademacher` | ±1, each with probability ½ |
/// | `gaussian` | normal with variance 1 |
/// | `perturbed:σ` | ±1 plus a normal with variance σ² |
/// | `uniform:σ` | ±1 plus a uniform on [−√3σ, √3σ] |
/// | `sparse:s` | 0 with probability s, else ±1 |
/// | `values:-2,-1,1,2` | uniform on the list as a multiset, which is symmetric about 0 |
/// | `law:-1=2/3,2=1/3` | any finite law: −1 with probability 2/3, 2 with probability 1/3 |
///
/// Reference: arXiv 2412.04910, Appendix E.1 (there scaled to variance 1/dim).
public enum WeightDistribution: Sendable, Hashable {
  /// ±1, each with probability ½.
  case rademacher
  /// Normal with variance 1.
  case gaussian
  /// ±1 plus a normal with standard deviation σ > 0.
  case perturbed(Rational)
  /// ±1 plus a uniform with standard deviation σ > 0.
  case uniform(Rational)
  /// 0 with probability s in [0, 1), else ±1.
  case sparse(Rational)
  /// Uniform on a symmetric multiset, sorted.
  case values([Rational])
  /// Any finite law: distinct values in increasing order, with positive probabilities that sum to 1.
  case law([Atom])

  /// One value that a weight takes, and with what probability.
  public struct Atom: Sendable, Hashable {
    /// The value.
    public let value: Rational
    /// Its probability.
    public let probability: Rational

    /// The value with its probability.
    public init(value: Rational, probability: Rational) {
      self.value = value
      self.probability = probability
    }
  }

  /// The distinct values in increasing order with their probabilities, which sum to 1; `nil` when continuous.
  public var atoms: [Atom]? {
    switch self {
    case .rademacher: return Self.values([-1, 1]).atoms
    case .gaussian: return nil
    case .perturbed(let deviation), .uniform(let deviation):
      return deviation.isZero ? Self.rademacher.atoms : nil
    case .sparse(let zero):
      let sign = (1 - zero) / 2
      let atoms = [(-1, sign), (0, zero), (1, sign)].filter { !$0.1.isZero }
      return atoms.map { Atom(value: Rational($0.0), probability: $0.1) }
    case .values(let list):
      let counts = Dictionary(grouping: list) { $0 }.mapValues(\.count)
      return counts.sorted { $0.key < $1.key }.map {
        Atom(value: $0.key, probability: Rational(Integer($0.value), Integer(list.count)))
      }
    case .law(let atoms): return atoms
    }
  }

  /// The distinct values of |w| in increasing order with their probabilities; `nil` when continuous.
  ///
  /// ```swift
  /// try WeightDistribution(parsing: "law:-2=1/2,0=1/4,2=1/4").magnitudes  // 0 with probability 1/4, 2 with 3/4
  /// ```
  public var magnitudes: [Atom]? {
    guard let atoms else { return nil }
    let shares = Dictionary(grouping: atoms) { $0.value.magnitude }
    return shares.sorted { $0.key < $1.key }.map { magnitude, atoms in
      Atom(value: magnitude, probability: atoms.reduce(0) { $0 + $1.probability })
    }
  }

  /// Whether w and −w have the same distribution.
  public var isSymmetric: Bool {
    guard case .law(let atoms) = self else { return true }
    return atoms == atoms.reversed().map { Atom(value: -$0.value, probability: $0.probability) }
  }
}

extension WeightDistribution {
  /// The distribution written as in the table above; parameters are integers, fractions or decimals.
  ///
  /// ```swift
  /// try WeightDistribution(parsing: "perturbed:0.1")  // .perturbed(1/10)
  /// ```
  ///
  /// - Throws: ``InvalidInput`` naming `weights`.
  public init(parsing text: String) throws(InvalidInput) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.count) {
    case ("rademacher", 1): self = .rademacher
    case ("gaussian", 1): self = .gaussian
    case ("perturbed", 2): self = .perturbed(try Self.parameter(parts[1], of: text))
    case ("uniform", 2): self = .uniform(try Self.parameter(parts[1], of: text))
    case ("sparse", 2):
      let zero = try Self.parameter(parts[1], of: text)
      guard zero < 1 else {
        throw InvalidInput("weights", "in \"\(text)\" the probability of 0 is not less than 1")
      }
      self = .sparse(zero)
    case ("values", 2): self = .values(try Self.symmetricList(parts[1]))
    case ("law", 2): self = .law(try Self.finiteLaw(parts[1]))
    default:
      throw InvalidInput(
        "weights",
        "\"\(text)\" is none of rademacher, gaussian, perturbed:σ, uniform:σ, sparse:s, values:-1,1, law:-1=2/3,2=1/3"
      )
    }
  }

  private static func parameter(_ text: String, of whole: String) throws(InvalidInput) -> Rational {
    do {
      let value = try Rational(parsing: text)
      guard value >= 0 else { throw InvalidInput("weights", "in \"\(whole)\" the parameter is negative") }
      return value
    } catch let error as InvalidInput {
      throw error
    } catch {
      throw InvalidInput("weights", "in \"\(whole)\", \(error)")
    }
  }

  private static func symmetricList(_ text: String) throws(InvalidInput) -> [Rational] {
    var list: [Rational] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      do {
        list.append(try Rational(parsing: String(item)))
      } catch {
        throw InvalidInput("weights", text.isEmpty ? "the list of values is empty" : "\(error)")
      }
    }
    list.sort()
    guard list == list.reversed().map({ -$0 }) else {
      throw InvalidInput("weights", "the list \(text) is not symmetric about 0")
    }
    return list
  }
}

extension WeightDistribution {
  /// The atoms of `-1=2/3,2=1/3`.
  private static func finiteLaw(_ text: String) throws(InvalidInput) -> [Atom] {
    var atoms: [Atom] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = item.split(separator: "=", omittingEmptySubsequences: false).map { Rational(String($0)) }
      guard sides.count == 2, let value = sides[0], let probability = sides[1] else {
        throw InvalidInput("weights", "\"\(item)\" is not a value and its probability, such as -1=2/3")
      }
      guard probability > 0 else {
        throw InvalidInput("weights", "the probability of \(value) is \(probability), which is not positive")
      }
      guard !atoms.contains(where: { $0.value == value }) else {
        throw InvalidInput("weights", "the value \(value) is named twice")
      }
      atoms.append(Atom(value: value, probability: probability))
    }
    let total = atoms.reduce(Rational(0)) { $0 + $1.probability }
    guard total == 1 else {
      throw InvalidInput("weights", "the probabilities of \(text) sum to \(total), not to 1")
    }
    return atoms.sorted { $0.value < $1.value }
  }
}

extension WeightDistribution: CustomStringConvertible {
  /// The text that ``init(parsing:)`` reads.
  public var description: String {
    switch self {
    case .rademacher: "rademacher"
    case .gaussian: "gaussian"
    case .perturbed(let deviation): "perturbed:\(deviation)"
    case .uniform(let deviation): "uniform:\(deviation)"
    case .sparse(let zero): "sparse:\(zero)"
    case .values(let list): "values:" + list.map(\.description).joined(separator: ",")
    case .law(let atoms): "law:" + atoms.map { "\($0.value)=\($0.probability)" }.joined(separator: ",")
    }
  }
}
