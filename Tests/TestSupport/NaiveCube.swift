/// All of {±1}^d as arrays of signs, by counting in base two: an oracle that shares no code with the library.
public func naiveCube(_ dimension: Int) -> [[Int]] {
  (0..<1 << dimension).map { index in (0..<dimension).map { index >> $0 & 1 == 0 ? 1 : -1 } }
}

/// `x_1 ⋯ x_m`.
public func naiveParity(_ x: [Int], degree: Int) -> Int { x.prefix(degree).reduce(1, *) }

/// `x · w`.
public func naiveDot(_ x: [Int], _ w: [Int]) -> Int { zip(x, w).map(*).reduce(0, +) }
