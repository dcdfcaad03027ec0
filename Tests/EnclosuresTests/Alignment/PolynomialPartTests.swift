import Enclosures
import ExactNumbers
import ExactParity
import Testing

/// Exact values by symmetry against sums over pairs of inputs with bivariate normals, which know nothing of it.
@Suite struct PolynomialPartTests {
  private func questions(_ dimension: Int, _ weights: WeightDistribution, biases: [Rational]) throws
    -> [GradientAlignment]
  {
    var list: [GradientAlignment] = []
    for degree in 0...dimension {
      for bias in biases {
        for activation in [Activation.step, .relu, .clipped(1), .clipped(Rational(5, 2))] {
          for parameter in GradientAlignment.Parameter.allCases {
            for loss in [Loss.correlation, .hinge(margin: 1), .squared, .absolute] {
              list.append(
                try GradientAlignment(
                  dimension: dimension, degree: degree, weights: weights, bias: bias, activation: activation,
                  parameter: parameter, loss: loss))
            }
          }
        }
      }
    }
    return list
  }

  /// With a value: the sum contains it. Without one: the alignment is certainly positive, so no zero is missing.
  private func meet(_ question: GradientAlignment, _ sum: Ball) {
    if let part = question.polynomialPart {
      #expect(sum.contains(part.value) && sum.magnitudeBound < 100, "\(question): \(part), \(sum)")
      #expect(!part.reason.contains("\n"))
    } else {
      #expect(sum.isPositive == .holds, "\(question): \(sum)")
    }
  }

  @Test func gaussian() throws {
    var found = 0
    for dimension in 1...4 {
      let biases: [Rational] = [0, Rational(1, 2), Rational(5, 4), 1, Rational(-1, 2)]
      for question in try questions(dimension, .gaussian, biases: biases) {
        found += question.polynomialPart == nil ? 0 : 1
        meet(question, try question.byAlternatingSum(precision: 150))
      }
    }
    // As many as have a part of g that is affine at 60 points, counted from the definitions of g.
    #expect(found == 272)
  }

  @Test func perturbed() throws {
    for dimension in 1...2 {
      for question in try questions(dimension, .perturbed(Rational(1, 2)), biases: [0, Rational(5, 4), 2]) {
        meet(question, try question.byMultinomialSum(precision: 150))
      }
    }
  }

  @Test func theIssuesCase() throws {
    let question = try GradientAlignment(
      dimension: 3, degree: 0, weights: .gaussian, bias: Rational(5, 2), activation: .clipped(5),
      parameter: .hidden)
    guard case .exact(let value) = try question.enclosure(digits: 20) else {
      Issue.record("an exact value")
      return
    }
    #expect(value == 0)
    #expect(question.polynomialPart?.reason.contains("the odd part of φ' at b + S is 0") == true)
  }

  /// `E_x χ_m (S + b)²` from its definition, over pairs of inputs: `E (w·x)²(w·x')²` from the moments of the weights.
  @Test func theSquare() throws {
    for weights in [
      WeightDistribution.gaussian, .perturbed(Rational(1, 2)), .uniform(2), .sparse(Rational(1, 3)),
    ] {
      let (second, fourth) = (weights.moment(2), weights.moment(4))
      for dimension in 1...4 {
        for degree in 0...dimension {
          for bias in [Rational(0), Rational(-2, 3)] {
            var (output, slope): (Rational, Rational) = (0, 0)
            let count = 1 << dimension
            for x in 0..<count {
              for y in 0..<count {
                let sign: Rational = ((x ^ y) & ((1 << degree) - 1)).nonzeroBitCount & 1 == 0 ? 1 : -1
                let overlap = Rational(dimension - 2 * (x ^ y).nonzeroBitCount)
                let d = Rational(dimension)
                // E (w·x)²(w·x')² = d E w⁴ + (d² − d + 2(overlap² − d)) (E w²)²; E (w·x)(w·x') = overlap·E w²; odd moments 0.
                let squares = d * fourth + (d * d - d + 2 * (overlap * overlap - d)) * second * second
                output +=
                  sign
                  * (squares + 4 * bias * bias * overlap * second + 2 * bias * bias * d * second
                    + bias.power(4))
                slope += sign * 4 * (overlap * second + bias * bias)
              }
            }
            let pairs = Rational(count * count)
            for (parameter, expected) in [(GradientAlignment.Parameter.output, output), (.bias, slope)] {
              for (loss, factor) in [(Loss.correlation, Rational(1)), (.squared, 4)] {
                let question = try GradientAlignment(
                  dimension: dimension, degree: degree, weights: weights, bias: bias, activation: .square,
                  parameter: parameter, loss: loss)
                #expect(question.polynomialPart?.value == factor * expected / pairs, "\(question)")
              }
            }
          }
        }
      }
    }
    #expect(throws: InvalidInput.self) {
      try GradientAlignment(dimension: 3, weights: .gaussian, activation: .square, loss: .absolute).enclosure(
        digits: 5)
    }
  }

  /// uniform:1 has |S| ≤ d(1 + √3) = 8.196… at d = 3: a bias of 41/5 makes the ReLU linear, one of 8 doesn't.
  @Test func thresholdsOutOfReach() throws {
    func value(_ bias: Rational, degree: Int, _ activation: Activation = .relu) throws -> Rational? {
      try GradientAlignment(
        dimension: 3, degree: degree, weights: .uniform(1), bias: bias, activation: activation
      ).polynomialPart?.value
    }
    let far = Rational(41, 5)
    #expect(try value(far, degree: 0) == far * far && value(far, degree: 1) == 2)
    #expect(try value(far, degree: 2) == 0 && value(far, degree: 3) == 0)
    #expect(try value(-far, degree: 0) == 0 && value(-far, degree: 1) == 0)
    #expect(try value(8, degree: 3) == nil && value(-8, degree: 3) == nil)
    // Of the clipped ReLU both ends must be out of reach.
    #expect(try value(far + 1, degree: 0, .clipped(1)) == 1 && value(far, degree: 0, .clipped(1)) == nil)
  }
}
