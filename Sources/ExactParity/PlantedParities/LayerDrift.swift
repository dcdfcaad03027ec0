package import ExactNumbers

/// A run of exact gradient descent on D_A as in Lemmas 15 and 16 of arXiv 2002.07400: first η = 1, λ = ½, then
/// constant rates.
package struct LayerDrift: Sendable {
  /// η.
  package let rate: Rational
  /// λ.
  package let regularization: Rational
  /// The neurons at t = 0.
  private let initial: [PlantedDescent.Neuron]
  /// The neurons at t = 1, after the first step.
  package let start: [PlantedDescent.Neuron]
  /// The neurons now.
  package var neurons: [PlantedDescent.Neuron] { descent.neurons }
  /// t.
  package private(set) var time = 1
  private var descent: PlantedDescent

  /// The run from `neurons` at t = 0, at t = 1.
  package init(
    _ planted: PlantedParity, _ neurons: [PlantedDescent.Neuron], rate: Rational, regularization: Rational
  ) {
    initial = neurons
    descent = PlantedDescent(planted, neurons)
    descent.step(rate: 1, regularization: Rational(1, 2))
    start = descent.neurons
    self.rate = rate
    self.regularization = regularization
  }

  /// To t + 1.
  package mutating func step() {
    descent.step(rate: rate, regularization: regularization)
    time += 1
  }

  /// The parameters of the lemma's bounds at the present time.
  package var bounds: DriftBounds {
    DriftBounds(
      n: descent.planted.dimension, k: descent.planted.size, rate: rate, regularization: regularization,
      time: time)
  }

  /// The distribution.
  package var planted: PlantedParity { descent.planted }

  /// The command that repeats the run to the present time in double precision and prints what `expression` says of it.
  package func replay(printing expression: String) -> String {
    PlantedReplay.descent(
      planted.dimension, planted.size, initial, rate: rate, regularization: regularization, time: time,
      printing: expression)
  }

  /// `‖w_i⁽ᵗ⁾ − w_i⁽¹⁾‖²`.
  package func squaredWeightDrift(of i: Int) -> QuadraticNumber {
    let sum = zip(neurons[i].scaledWeights, start[i].scaledWeights).reduce(QuadraticNumber.zero) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
    }
    return sum * QuadraticNumber(Rational(1, Integer(descent.planted.dimension)))
  }
}

/// The numbers that the bounds of Lemmas 14 to 16 are made of.
package struct DriftBounds: Sendable, Hashable {
  /// n, k, η, λ and t.
  package let n: Int, k: Int, rate: Rational, regularization: Rational, time: Int

  /// `k/√n = (k/n)·√n`.
  package var outputs: QuadraticNumber { QuadraticNumber(0, Rational(Integer(k), Integer(n)), radicand: n) }
  /// `ηt`.
  package var elapsed: Rational { rate * Rational(time) }
  /// `6η²t²`.
  package var quadratic: QuadraticNumber { QuadraticNumber(6 * elapsed * elapsed) }
  /// `ηt·k/√n`.
  package var linear: QuadraticNumber { QuadraticNumber(elapsed) * outputs }
  /// `ηtλ·n/k`.
  package var decay: QuadraticNumber {
    QuadraticNumber(elapsed * regularization * Rational(Integer(n), Integer(k)))
  }
}
