internal import Claims

extension ProofScript {
  /// `new-almost-full-delta`: with a coordinates outside the parity and K = (d + b)/2 the summand over the numbers i and k of
  /// coordinates −1 inside and outside is ReLU(2(K − k − i)): affine up to i = K − a, where it telescopes, a last terms, then 0.
  public static var almostFullDelta: ProofScript {
    let (domain, bias) = ("1 <= a <= 3, d >= a+2", ["b = -mod(d, 2) - 2*mod(a, 2)*(1 - mod(d, 2))"])
    let size = "2^(1-d)*binomial(d-2, (d+b)/2-1)"
    let krawtchouk = "krawtchouk(a, (d-2-b)/2, d-2)"
    var script = ProofScript(
      of: .stated(
        "abs(delta(d, b, d-a)) = \(size)*abs(\(krawtchouk))/binomial(d-2, a)", for: domain, letting: bias))
    /// a = 1, 2, 3 and both parities of d.
    func cases(_ leaf: (_ a: Int, _ d: String, _ kink: String) -> ProofTree) -> ProofTree {
      func parities(_ a: Int, _ even: (String, String), _ odd: (String, String)) -> ProofTree {
        .bound("d", 2, .residue("d", leaf(a, even.0, even.1), leaf(a, odd.0, odd.1)))
      }
      return .bound(
        "a", 0,
        .value(
          "a", parities(1, ("2*d+3", "d+1"), ("2*d+4", "d+1")),
          parities(2, ("2*d+4", "d+2"), ("2*d+5", "d+2")),
          parities(3, ("2*d+5", "d+2"), ("2*d+6", "d+2")), .empty(1)))
    }
    script.lemma(
      "signed", "delta(d, b, d-a) = (-1)^((d+b)/2-1+a)*\(size)*\(krawtchouk)/binomial(d-2, a)", for: domain,
      letting: bias,
      cases { a, dimension, last in
        let (m, kink) = ("(\(dimension)-\(a))", "(\(last)-\(a)/2)")
        return .equal(
          .cut(0, at: ["\(last)-\(a)", last]),
          .sum(
            ["0.0"], from: "0", to: "\(last)-\(a)",
            "2*2^(\(a)-(\(dimension)))*(-1)^k*binomial(\(m)-1, k-1)*(\(m)*(k-\(kink)-1) + \(kink))/(\(m)-1)"),
          .sum(["0.2"], from: "\(last)+1", to: m, "0"))
      })
    script.prove(cases { _, _, _ in .equal(.rewrite("signed")) })
    return script
  }
}
