internal import ExactNumbers

extension RunSettings {
  /// The arguments of `verify train` that repeat the run, where it is one on the hypercube; those equal to
  /// the command's defaults are left out.
  package var commandLine: [String] {
    var arguments = ["--dimension", "\(dimension)"]
    func add(_ name: String, _ value: String, unless fallback: String) {
      if value != fallback { arguments += ["--\(name)", value] }
    }
    if target.isInitialParity {
      add("degree", "\(target.largestCoordinate)", unless: "\(dimension)")
    } else {
      add("target", target.description, unless: "parity")
    }
    add("inputs", distribution.description, unless: "uniform")
    add("neurons", hidden.map(String.init).joined(separator: ","), unless: "512,512,64")
    add("weights", weights.description, unless: "rademacher")
    add("activation", activation.description, unless: "relu")
    add("model", model.rawValue, unless: Model.network.rawValue)
    add("bias", "\(bias)", unless: "0.0")
    add("loss", loss.description, unless: "hinge")
    add("optimizer", optimizer.rawValue, unless: Optimizer.gradientDescent.rawValue)
    add("learning-rate", "\(stepSize.learningRate)", unless: "0.01")
    add("decay", "\(stepSize.decay)", unless: "0.0")
    add("noise", "\(stepSize.noise)", unless: "0.0")
    add("batch", batchSize.map(String.init) ?? "all", unless: "64")
    add("samples", trainingSamples.map(String.init) ?? "", unless: "")
    add("test", testSamples.map(String.init) ?? "all", unless: "10000")
    add("steps", "\(steps)", unless: "2000")
    add("interval", "\(evaluationInterval)", unless: "100")
    add("seed", "\(seed)", unless: "0")
    return arguments
  }
}

extension InputDistribution: CustomStringConvertible {
  /// `uniform`, `biased:p`, `daniely-malach:k` for `A = {1, …, k}`, or a description of another.
  package var description: String {
    switch self {
    case .uniform: "uniform"
    case .biased(let probability): "biased:\(probability)"
    case .finite(let vectors, _): "finite:\(vectors.count)"
    case .danielyMalach(let coordinates): "daniely-malach:\(coordinates.count)"
    }
  }

  /// The distribution of this name; a finite one has none.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    switch (parts[0], parts.count) {
    case ("uniform", 1): self = .uniform
    case ("biased", 2):
      guard let probability = Double(parts[1]), probability > 0, probability < 1 else { return nil }
      self = .biased(probability)
    case ("daniely-malach", 2):
      guard let count = Int(parts[1]), count >= 1, count <= 10_000 else { return nil }
      self = .danielyMalach(coordinates: Array(1...count))
    default: return nil
    }
  }
}

extension FloatLoss: CustomStringConvertible {
  /// The name on the command line.
  package var description: String {
    switch self {
    case .correlation: "correlation"
    case .hinge(let margin): margin == 1 ? "hinge" : "hinge:\(margin)"
    case .squared: "squared"
    case .absolute: "absolute"
    }
  }
}

extension TrainingTarget: CustomStringConvertible {
  /// The target on the command line: `parity:1,2,3`, or a polynomial in the words of its file.
  ///
  /// ```swift
  /// TrainingTarget(terms: [.init(coefficient: 0.5, coordinates: [1, 4])]).description
  /// // polynomial:{"terms":[{"subset":[1,4],"coefficient":"1/2"}]}
  /// ```
  package var description: String {
    func list(_ term: Term) -> String { term.coordinates.map(String.init).joined(separator: ",") }
    if terms.count == 1 && terms[0].coefficient == 1 { return "parity:" + list(terms[0]) }
    let members = terms.map {
      #"{"subset":[\#(list($0))],"coefficient":"\#(Rational(exactly: $0.coefficient))"}"#
    }
    return #"polynomial:{"terms":[\#(members.joined(separator: ","))]}"#
  }
}

/// The command that repeats a run.
package func replayCommand(_ settings: RunSettings) -> String {
  "verify train " + settings.commandLine.map(\.shellQuoted).joined(separator: " ")
}
