package import Proofs

/// The kernel's polynomials in the coordinates of a cell; `ExactNumbers` has others of that name.
package typealias Polynomial = Proofs.Polynomial
