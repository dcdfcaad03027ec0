public import ExactNumbers

/// A network of one hidden layer with exact parameters: `N(x) = Σ_i v_i φ(w_i · x + b_i)`.
///
/// ```swift
/// let network = try TwoLayerNetwork(
///   activation: .relu, weights: [[1, Rational(-1, 2)], [3, 2]], biases: [0, -1],
///   outputs: [1, Rational(1, 3)])
/// network.value(at: SignVector([1, -1]))  // 3/2: ReLU(3/2) + ReLU(0)/3
/// ```
public struct TwoLayerNetwork: Sendable, Hashable {
  /// φ.
  public let activation: Activation
  /// `w_i`, a row a neuron; n ≥ 1 rows of d ≥ 1 weights each.
  public let weights: [[Rational]]
  /// `b_i`.
  public let biases: [Rational]
  /// `v_i`.
  public let outputs: [Rational]

  /// The network with these parameters.
  ///
  /// - Throws: ``InvalidInput`` naming the parameter when there is no neuron, when the rows are empty or
  ///   differ in length, or when biases or outputs are not one a neuron.
  public init(
    activation: Activation, weights: [[Rational]], biases: [Rational], outputs: [Rational]
  ) throws(InvalidInput) {
    guard let first = weights.first else { throw InvalidInput("weights", "there is no neuron") }
    guard !first.isEmpty else { throw InvalidInput("weights", "the first row is empty") }
    if let row = weights.firstIndex(where: { $0.count != first.count }) {
      throw InvalidInput(
        "weights", "row \(row + 1) has \(weights[row].count) weights, the first row \(first.count)")
    }
    for (name, list) in [("biases", biases), ("outputs", outputs)] where list.count != weights.count {
      throw InvalidInput(name, "there are \(list.count) of them for \(weights.count) neurons")
    }
    self.activation = activation
    self.weights = weights
    self.biases = biases
    self.outputs = outputs
  }

  /// d, the number of coordinates of an input.
  public var dimension: Int { weights[0].count }

  /// n, the number of neurons.
  public var neurons: Int { weights.count }

  /// `w_i · x + b_i` for every neuron.
  ///
  /// - Precondition: x has ``dimension`` coordinates.
  public func preactivations(at x: SignVector) -> [Rational] {
    precondition(x.dimension == dimension, "the input does not have the dimension of the network")
    return zip(weights, biases).map { row, bias in
      row.enumerated().reduce(bias) { sum, weight in
        x[weight.offset + 1] == 1 ? sum + weight.element : sum - weight.element
      }
    }
  }

  /// `N(x)`.
  ///
  /// - Precondition: x has ``dimension`` coordinates.
  public func value(at x: SignVector) -> Rational {
    zip(outputs, preactivations(at: x)).reduce(0) { $0 + $1.0 * activation.value(at: $1.1) }
  }
}

extension TwoLayerNetwork {
  /// The network of a JSON text such as
  ///
  /// ```json
  /// {"activation": "relu", "weights": [["1","-1/2"],["3","2"]], "biases": ["0","-1"],
  ///  "outputs": ["1","1/3"]}
  /// ```
  ///
  /// Numbers are strings (integers, fractions, decimals, all read exactly) or JSON integers of any size. A
  /// JSON float is an error, because most programs would have rounded it before it got here.
  ///
  /// - Throws: ``MalformedFile``.
  public init(json bytes: [UInt8]) throws(MalformedFile) {
    let members = try ExactJSON(parsing: bytes)
      .members(["activation", "weights", "biases", "outputs"], of: "the network")
    let name = try members[0].text(of: "activation")
    guard let activation = Activation(name) else {
      throw MalformedFile(
        "activation: \"\(name)\" is none of \(Activation.names)")
    }
    var weights: [[Rational]] = []
    for (index, row) in try members[1].elements(of: "weights").enumerated() {
      weights.append(try row.rationals(of: "weights[\(index)]"))
    }
    let biases = try members[2].rationals(of: "biases")
    let outputs = try members[3].rationals(of: "outputs")
    do {
      try self.init(activation: activation, weights: weights, biases: biases, outputs: outputs)
    } catch {
      throw MalformedFile("\(error)")
    }
  }
}
