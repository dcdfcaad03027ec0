internal import Proofs

/// The kernel's polynomials in the coordinates of a cell; `ExactNumbers` has others of that name.
typealias Polynomial = Proofs.Polynomial
