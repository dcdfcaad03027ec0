internal import Claims

extension ProofScript {
  /// `hdp-lemma-1`, for every real b: with d + b = 2(B + u), B an integer and 0 ≤ u < 1, the summand is 0 beyond k = B and
  /// (−1)^k C(d, k)·2(B + u − k) up to it, which telescopes. The tails are B < 0 and B ≥ d.
  public static var lemma1: ProofScript {
    var script = ProofScript(
      of: .stated(
        "delta(d, b) = (-1)^(d+c)*2^(-d)*(d*binomial(d-2, c-2) - d*binomial(d-2, c-1) + b*binomial(d-1, c-1))",
        for: "d >= 2, real b", letting: ["c = ceil((d-b)/2)"]))
    /// The sum up to `to`, for this dimension d and kink B in the coordinates.
    func sum(_ name: String, to: String, _ dimension: String, _ kink: String) -> Hint {
      .sum(
        [name], from: "0", to: to,
        "2*2^-(\(dimension))*(-1)^k*binomial(\(dimension)-1, k-1)*((\(dimension))*(k-(\(kink))-1) + \(kink) - u*(\(dimension)-1))/(\(dimension)-1)"
      )
    }
    let (atTheEnd, beforeTheEnd) = ("d", "d+1")
    script.prove(
      .bound(
        "d", 0,
        .lattice(
          "b", step: "2", offset: "-(d+2)",
          .sign(
            "b",
            nonnegative: .compare(
              "d", "b",
              atMost: .value(
                "b", .equal(.cut(0, at: [atTheEnd]), sum("0.0", to: "d", "d+2", "d")),
                .equal(.cut(0, at: [beforeTheEnd]), sum("0.0", to: "d+1", "d+2", "d+1")),
                .equal(sum("0", to: "d+2", "d+2", "b+d+2"))),
              more: .equal(
                .cut(0, at: ["b"]), sum("0.0", to: "b", "b+d+3", "b"),
                .sum(["0.1"], from: "b+1", to: "b+d+3", "0"))),
            negative: .equal(.sum(["0"], from: "0", to: "d+2", "0"))))))
    return script
  }
}
