// Lemma 15 of arXiv 2002.07400, its bound on w as printed: with η₁ = 1, λ₁ = ½, then η and λ,
//
//   ‖w_i⁽ᵗ⁾ − w_i⁽¹⁾‖ ≤ 6η²t² + ηt(k/√n)·2ηtλ(n/k)t.
//
// At λ = 0 the second term is 0, but w still moves by η|u|‖E ℓ'σ'x‖ a step, of first order in η.
//
// Checked: n = 4, k = 3, w = (1,1,1,0), u = ½, b = 1/24, λ = 0, η = 1/1000, t = 2, q = 1, by running the descent
// exactly (twins with g⁽⁰⁾ ≡ 0). With a sum in place of the product, 6η²t² + ηtk/√n + 2ηtλn/k, it holds
// (lpn-lemma-15-corrected).

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma15DriftAsPrinted = Row(
    id: "lpn-lemma-15", paper: .sparseParities,
    title: "the drift of w: 6η²t² + ηt(k/√n)·2ηtλ(n/k)t",
    text: """
      With η₁ = 1, λ₁ = ½ and then constant η, λ ∈ [0, ½]: ‖w_i⁽ᵗ⁾ − w_i⁽¹⁾‖ ≤ 6η²t² + ηt(k/√n)·2ηtλ(n/k)t for every \
      t and i.
      """,
    place: "Lemma 15, its bound on w",
    method: "Exact gradient descent at n = 4, k = 3, one pair of neurons, two steps.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      A sum printed as a product: with … + ηtk/√n + 2ηtλn/k it holds (lpn-lemma-15-corrected), and Lemma 16 uses that.
      """),
    check: { scope, progress in
      try checkLemma15(scope, progress) {
        $0.quadratic + $0.linear * $0.decay * QuadraticNumber(Rational(2 * $0.time))
      }
    })
}

/// The two steps again in double precision, from the definition of D_A and of the hinge loss.
private let driftReplay = """
  python3 -c 'from itertools import product as P; \
  R=lambda z:max(0,min(6,z)); \
  D=[([s/2 for s in x],x[0]*x[1]*x[2],1/32+(x[0]==x[1]==x[2])/8) for x in P((1,-1),repeat=4)]; \
  A=lambda n,x:sum(a*c for a,c in zip(n[0],x))+n[1]; \
  G=lambda N,n,f:sum(p*y*f(A(n,x),x) for x,y,p in D if y*sum(m[2]*R(A(m,x)) for m in N)<1); \
  I=lambda z:0<z<6; \
  S=lambda N,e,l:[([(1-2*e*l)*n[0][j]+e*n[2]*G(N,n,lambda z,x:I(z)*x[j]) for j in range(4)],n[1]+e*n[2]*G(N,n,lambda z,x:I(z)),(1-2*e*l)*n[2]+e*G(N,n,lambda z,x:R(z))) for n in N]; \
  N=S([([1,1,1,0],1/24,u) for u in (.5,-.5)],1,.5); \
  M=S(N,.001,0); \
  print(sum((a-b)**2 for a,b in zip(M[0][0],N[0][0])),9/15625e6)'
  """

/// Compares the drift after one step at the recorded case with `bound`, on squares.
package func checkLemma15(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (DriftBounds) -> QuadraticNumber
) throws -> Finding {
  let method = "exact gradient descent, squares compared"
  let parameters = "n = 4, k = 3, q = 1, w = (1,1,1,0), u = ½, b = 1/24, λ = 0, η = 1/1000, t = 2"
  var run = LayerDrift(
    try PlantedParity(dimension: 4, size: 3),
    .twins(of: [1, 1, 1, 0], bias: Rational(1, 24), output: Rational(1, 2)), rate: Rational(1, 1000),
    regularization: 0)
  run.step()
  let (drift, limit) = (run.squaredWeightDrift(of: 0), bound(run.bounds))
  guard limit < 0 || drift > limit * limit else {
    return Finding(.verified, scope: parameters, method: method)
  }
  return .refuted(
    by: Counterexample(
      at: [
        "n": 4, "k": 3, "q": 1, "w": "(1,1,1,0)", "u": "½", "b": "1/24", "λ": 0, "η": "1/1000", "t": 2,
      ], claim: "‖w⁽²⁾ − w⁽¹⁾‖² ≤ (6η²t² + ηt(k/√n)·2ηtλ(n/k)t)²",
      left: Side("‖w⁽²⁾ − w⁽¹⁾‖²", .other("\(drift)")),
      right: Side("the bound squared", .other("\(limit * limit)")),
      replay: driftReplay),
    method: method,
    evidence: [
      EvidenceItem(
        "weights", "√n·w⁽¹⁾ = \(run.start[0].scaledWeights), √n·w⁽²⁾ = \(run.neurons[0].scaledWeights)"),
      EvidenceItem("outputs", "u⁽¹⁾ = \(run.start[0].output), u⁽²⁾ = \(run.neurons[0].output)"),
    ])
}
