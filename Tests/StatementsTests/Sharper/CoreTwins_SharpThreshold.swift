extension CoreTwinsTests {
  /// Of the integral and of the sharp threshold.
  static let sharpThreshold: [Twin] =
    alignmentIntegral + sharpSigma + thresholdNeuron + sigmaThreshold
    + sigmaLearns + sigmaFails + lemma3 + theorem7

  private static let alignmentIntegral: [Twin] = [
    ("odd", "= s", "= -s"), ("even", "= c", "= 2*c"), ("ramp", "+ abs(z)", "- abs(z)"),
    ("constant", "m >= 1", "m >= 0"), ("linear", "m >= 2", "m >= 1"), ("above", "1 + sign", "1 - sign"),
    ("below", "1 + sign", "1 - sign"), ("product", "<= a*c", "<= a*c/2"), ("area", "= 2*q", "= 3*q"),
    ("logarithm", "8*q^2", "7*q^2"),
  ].map { Twin("new-alignment-integral", $0.0, $0.1, $0.2) }

  private static let sharpSigma: [Twin] = [
    ("pairs", ">= 2/", ">= 3/"),
    ("distance", "8/w^2 <=", "9/w^2 <="),
    ("exponent", "+ 2", "+ 1"),
    ("constant", "= 32/", "= 31/"),
    ("completed", "x^2*w^2/(1 + x^2)", "x^2*w^2/(2 + x^2)"),
    ("later", "9/8", "1/8"),
    ("logarithm", ">= p*z/4", ">= p*z/2"),
    ("coefficient", "22338", "22337"),
    ("power", "real M >= q", "real M >= q/2"),
    ("later-frequencies", "25/16", "1/16"),
    ("relative", "*(1 - f)", "*(1 + f)"),
    ("frequencies", "4/3 -", "5/4 -"),
    ("total", "1757/", "1756/"),
    ("increasing", "<= y/", "<= y/2/"),
    ("share", "<= e/", "<= e/2/"),
    ("quarter-share", ">= 4279", ">= 4280"),
    ("quarter-reach", "8779", "8777"),
    ("quarter-slope", "10196", "10198"),
    ("quarter-first", "2123", "2122"),
    ("quarter-second", "8342", "8339"),
    ("quarter-sum", "88/10", "87/10"),
    ("half-share", ">= 2715", ">= 2716"),
    ("half-reach", "109956", "109955"),
    ("half-slope", "7534", "7535"),
    ("half-first", "31/10)", "309/100)"),
    ("half-second", "1205", "1203"),
    ("half-sum", "186/10", "185/10"),
    ("excess", "21/16", "23/16"),
    ("tail-range", "39/10", "38/10"),
    ("tail-slope", ">= 1/4", ">= 1/3"),
    ("limit", "= 32/", "= 31/"),
  ].map { Twin("new-sharp-sigma", $0.0, $0.1, $0.2) }

  private static let thresholdNeuron: [Twin] = [
    ("far", "<= p", "<= p/2"),
    ("first-smaller", "b >= a", "b >= a/2"),
    ("second-smaller", "a >= b", "a >= b/2"),
    ("radius", "1/(r^2*", "1/(r^3*"),
    ("exponent", "3*x^2/8", "3*x^2/7"),
    ("square", "/4", "/3"),
    ("integral", "8/3/", "7/3/"),
    ("constant", "2463/1000", "246/100"),
    ("rate", "v >= w/2", "v >= w/3"),
    ("scale", "= 1 +", "= 2 +"),
    ("difference", "= w/", "= 2*w/"),
    ("pairs", "2*(r", "3*(r"),
    ("distance", "(2*w)^2", "w^2"),
    ("reflected", "= 32/", "= 31/"),
  ].map { Twin("new-sharp-sigma-threshold-neuron", $0.0, $0.1, $0.2) }

  private static let sigmaThreshold: [Twin] = [
    ("inside", "30603", "30713"),
    ("outside", "535/", "538/"),
    ("increasing", "<= y/", "<= y/2/"),
    ("half", "6864", "6863"),
    ("factor", "44/", "45/"),
  ].map { Twin("new-sigma-threshold", $0.0, $0.1, $0.2) }

  private static let sigmaLearns: [Twin] = [
    ("tail", "29013", "29014"),
    ("weights", "<= 2", "<= 19/10"),
    ("size", "21214", "21212"),
    ("outside", "+ 1 <= 4*d + 1", "+ 1 <= 4*d"),
    ("start", "303/", "320/"),
    ("step", "48/38", "47/38"),
    ("falling", "73/1000", "73/100"),
    ("mean", "2787", "2786"),
    ("range", "222/", "2219/10/"),
    ("variance", "431/", "430/"),
    ("count", "20398", "20883"),
    ("inputs", "20398", "20397"),
    ("neurons", "19/10", "191/100"),
    ("noise-variance", "1428", "1427"),
    ("noise-count", "20398", "20659"),
    ("noise-size", "16932", "17579"),
    ("noise-inputs", "16932", "16931"),
    ("particular", "202/", "2018/10/"),
    ("neurons-enough", "364", "363"),
  ].map { Twin("new-sigma-learns", $0.0, $0.1, $0.2) }

  private static let sigmaFails: [Twin] = [
    ("root", "(T/(4*t))", "(T/(3*t))"),
    ("together", "<= c*(d + 1)", "<= c*d"),
    ("rate", "54/", "55/"),
    ("increasing", "<= y/", "<= y/2/"),
    ("half", "6864", "6863"),
  ].map { Twin("new-sigma-fails", $0.0, $0.1, $0.2) }

  private static let lemma3: [Twin] = [
    ("step", "= r/t", "= 2*r/t"),
    ("density", "(1/2)^2", "(1/3)^2"),
  ].map { Twin("hdp-lemma-3", $0.0, $0.1, $0.2) }

  private static let theorem7: [Twin] = [
    ("sum", "= T*r", "= 2*T*r")
  ].map { Twin("hdp-theorem-7-corrected", $0.0, $0.1, $0.2) }
}
