internal import Ledger
internal import Prover

/// The steps; s is √d, z is σ², x is σ, f and g are values of the exponential, v is π⁵, l a logarithm, n and G the neurons and GAL_v.
enum SigmaLearns {
  static let parts: [(part: String, script: ProofScript)] = cutOff + neurons + noise + particular

  private static let cutOff: [(part: String, script: ProofScript)] = [
    ("tail", .bounded("(8 - l)/2 >= 29013/10000", ["real l <= 21973/10000"], .positive())),
    ("weights", .bounded("1 + 3*x <= 2", ["real x <= 1/3"], .positive())),
    ("size", .bounded("4*d + 1 <= (21214/10000)^2*d", ["d >= 2"], .positive())),
    ("outside", .bounded("2*d + 2*z*(9*d) + 1 <= 4*d + 1", ["d >= 2", "real z <= 1/9"], .positive())),
    (
      "start",
      .bounded(
        "9/4*(303/100000)*v*(20/9 + 2) <= 16*g", ["real v <= 30603/100", "real g >= 5778/10000"], .positive())
    ),
    (
      "step",
      .bounded(
        "(4*d + 5)/(4*d + 1)*((10*(d + 1)/9 + 2)/(10*d/9 + 2)) <= 13/9*(48/38)", ["d >= 2"], .positive())
    ), ("falling", .bounded("13/9*(48/38)*f < 1", ["real f <= 73/1000"], .positive())),
    ("mean", .bounded("1/4*(10/9)/(1 - f) <= 2787/10000", ["real f <= 303/100000"], .positive())),
    (
      "range",
      .bounded("2787/10000 + 21214/10000*s^3 <= 222/100*s^3", ["real s >= 14142/10000"], .positive())
    ),
  ]

  private static let neurons: [(part: String, script: ProofScript)] = [
    ("variance", .bounded("2*(2*s^2 + 222/300*s^3) <= 431/100*s^3", ["real s >= 14142/10000"], .positive())),
    ("count", .bounded("18/2*s^5/(431/100*s^3) >= 20398/10000*s^2", ["real s > 0"], .positive())),
    (
      "inputs", .bounded("d*(1 + l) + l <= 20398/10000*d", ["d >= 2", "real l <= 69315/100000"], .positive())
    ),
    ("neurons", .numbers("19/10 + 1 <= 29013/10000")),
  ]

  private static let noise: [(part: String, script: ProofScript)] = [
    (
      "noise-variance",
      .bounded("8*(2*s^2 + 222/600*s^3) <= 1428/100*s^3", ["real s >= 14142/10000"], .positive())
    ),
    ("noise-count", .bounded("59/2*s^5/(1428/100*s^3) >= 20398/10000*s^2", ["real s > 0"], .positive())),
    (
      "noise-size",
      .bounded(
        "n*(G/2)^2/(32*s^4*(G^2*n/(225*s^6))) >= 16932/10000*s^2",
        ["real n > 0", "real G > 0", "real s > 0"], .positive())
    ), ("noise-inputs", .bounded("1 + l <= 16932/10000", ["real l <= 69315/100000"], .positive())),
  ]

  private static let particular: [(part: String, script: ProofScript)] = [
    (
      "particular",
      .bounded("v*(d*(1 + 1/9) + 2) <= 32*(202/10)*d", ["d >= 2", "real v <= 30603/100"], .positive())
    ), ("neurons-enough", .numbers("18*(202/10) <= 364")),
  ]
}
