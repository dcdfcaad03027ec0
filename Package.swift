// swift-tools-version: 6.2

import Foundation
import PackageDescription

/// Before FLINT 3, Arb is a library of its own, with its headers at the top and no .pc file.
let arbIsSeparate = ["/usr/include/arb.h", "/usr/local/include/arb.h"]
  .contains { FileManager.default.fileExists(atPath: $0) }

/// Strict settings for every Swift target: imports stay internal unless a signature needs them, and a
/// warning is an error.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "ExactParity",
  platforms: [.macOS(.v15)],
  products: [
    // The exact mathematics: needs GMP and nothing else.
    .library(name: "ExactParity", targets: ["ExactNumbers", "Claims", "ExactParity"]),
    // Claims as data, the kernel that checks proofs of them, and what finds and writes proofs.
    .library(name: "Claims", targets: ["ExactNumbers", "Claims", "Proofs", "Prover"]),
    // Rigorous enclosures of what is transcendental: needs FLINT (with Arb) too.
    .library(name: "Enclosures", targets: ["Enclosures"]),
    // The ledger's driver: for a ledger of one's own, as in Examples/Downstream; and our rows.
    .library(name: "Ledger", targets: ["ExactNumbers", "Ledger"]),
    .library(name: "Statements", targets: ["Ledger", "Statements"]),
    // Pictures of numbers as SVG, for the measurements.
    .library(name: "Plots", targets: ["Plots"]),
    .executable(name: "verify", targets: ["verify"]),
  ],
  dependencies: [
    // Options, validation, help and shell completions of the command line.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    // The pages of `verify report`: templates that escape what they are given.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
  ],
  targets: [
    // System libraries: module maps only.
    .systemLibrary(
      name: "CGMP", pkgConfig: "gmp", providers: [.apt(["libgmp-dev"]), .brew(["gmp"])]),
    .systemLibrary(
      name: "CFLINT", pkgConfig: arbIsSeparate ? nil : "flint",
      providers: [.apt(["libflint-dev", "libflint-arb-dev"]), .brew(["flint"])]),

    // C: inline functions for GMP's function-like macros, and the kernels that want vector instructions.
    .target(name: "GMPShims", dependencies: ["CGMP"]),
    .target(name: "CubeKernels"),
    .target(
      name: "BallShims", dependencies: ["CFLINT"],
      linkerSettings: (arbIsSeparate ? ["flint-arb", "flint"] : ["flint"]).map { .linkedLibrary($0) }),
    // Loads libopenblas itself, when the first matrix product is asked for.
    .target(name: "OpenBLASShims"),

    // Pictures of numbers as SVG: of experiments, ranges and benchmarks.
    .target(name: "Plots", swiftSettings: strict),

    // The layers, from the bottom up.
    .target(
      name: "ExactNumbers", dependencies: ["CGMP", "GMPShims"], swiftSettings: strict),
    .target(
      name: "Claims", dependencies: ["ExactNumbers"], swiftSettings: strict),
    .target(
      name: "Proofs", dependencies: ["Claims", "ExactNumbers"], swiftSettings: strict),
    .target(
      name: "Prover", dependencies: ["Proofs", "Claims", "ExactNumbers"], swiftSettings: strict),
    .target(
      name: "ExactParity", dependencies: ["ExactNumbers", "Claims", "CubeKernels"], swiftSettings: strict),
    .target(
      name: "Enclosures", dependencies: ["ExactNumbers", "ExactParity", "CFLINT", "BallShims"],
      swiftSettings: strict),
    .target(
      name: "ParityTraining",
      dependencies: [
        "ExactNumbers", "ExactParity", "Plots",
        // macOS has its own matrix products, in Accelerate.
        .target(name: "OpenBLASShims", condition: .when(platforms: [.linux])),
      ],
      swiftSettings: strict),
    .target(
      name: "Ledger",
      dependencies: [
        "Claims", "Proofs", "Prover", "ExactNumbers", "ExactParity", "Enclosures", "ParityTraining",
      ],
      swiftSettings: strict),
    .target(
      name: "Statements",
      dependencies: [
        "Ledger", "Claims", "Proofs", "Prover", "ExactNumbers", "ExactParity", "Enclosures", "ParityTraining",
      ],
      swiftSettings: strict),
    .target(
      name: "ReferenceTables", dependencies: ["ExactNumbers", "ExactParity", "Enclosures"],
      swiftSettings: strict),
    .target(
      name: "ReportPages",
      dependencies: [
        "Claims", "Proofs", "ExactNumbers", "ExactParity", "Enclosures", "Ledger", "Statements", "Plots",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "verify",
      dependencies: [
        "ExactNumbers", "Claims", "Proofs", "Prover", "ExactParity", "Enclosures", "ParityTraining", "Ledger",
        "Statements", "Plots", "ReportPages",
        "ReferenceTables", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests: one target per source target; TestSupport holds the naive oracles.
    .target(
      name: "TestSupport", dependencies: ["ExactNumbers"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "ExactNumbersTests",
      dependencies: ["ExactNumbers", "TestSupport", "CGMP", "GMPShims"], swiftSettings: strict),
    .testTarget(
      name: "ClaimsTests", dependencies: ["Claims", "ExactNumbers", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ProofsTests", dependencies: ["Prover", "Proofs", "Claims"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ProverTests", dependencies: ["Prover", "Proofs", "Claims", "ExactNumbers"],
      exclude: ["Corpus.claims"], swiftSettings: strict),
    .testTarget(name: "PlotsTests", dependencies: ["Plots"], swiftSettings: strict),
    .testTarget(
      name: "ExactParityTests",
      dependencies: ["ExactParity", "ExactNumbers", "TestSupport", "CubeKernels"],
      swiftSettings: strict),
    .testTarget(
      name: "EnclosuresTests",
      dependencies: ["Enclosures", "ExactParity", "ExactNumbers", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ParityTrainingTests",
      dependencies: ["ParityTraining", "ExactParity", "ExactNumbers", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "Ledger", "Claims", "Proofs", "Prover", "Enclosures", "ExactParity", "ExactNumbers", "ParityTraining",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StatementsTests",
      dependencies: [
        "Ledger", "Statements", "Claims", "Proofs", "Prover", "Enclosures", "ParityTraining", "ExactParity",
        "ExactNumbers", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReferenceTablesTests",
      dependencies: [
        "ReferenceTables", "Enclosures", "ExactParity", "ExactNumbers", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReportPagesTests",
      dependencies: [
        "ReportPages", "Ledger", "Statements", "Plots", "Claims", "Proofs", "Prover", "ExactNumbers",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "verifyTests", dependencies: ["verify", "Prover", "Proofs", "TestSupport", "ExactNumbers"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzers of the readers: `make fuzz`. Their entry point is libFuzzer's, so they are no part of other builds.
if ProcessInfo.processInfo.environment["EXACT_PARITY_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["ExactNumbers", "ExactParity", "ParityTraining"], path: "Fuzzing",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}

// The layers that call C, and their tests: what `make sanitize` builds.
if ProcessInfo.processInfo.environment["EXACT_PARITY_SANITIZING"] != nil {
  let layers = ["ExactNumbers", "Claims", "ExactParity", "Enclosures", "ParityTraining"]
  let below = [
    "CGMP", "CFLINT", "GMPShims", "CubeKernels", "BallShims", "OpenBLASShims", "Plots", "TestSupport",
  ]
  let kept = Set(below + layers + layers.map { $0 + "Tests" })
  package.targets.removeAll { !kept.contains($0.name) }
  package.products = []
  package.dependencies = []
}
