// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that users of the library never resolve what only the measurements need.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "ExactParity", path: "..")],
  targets: [
    .systemLibrary(
      name: "SystemGMP", pkgConfig: "gmp", providers: [.apt(["libgmp-dev"]), .brew(["gmp"])]),
    // The loops that a C programmer would write: what our sums are measured against.
    .target(name: "CLoops", dependencies: ["SystemGMP"]),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "CLoops", .product(name: "ExactParity", package: "ExactParity"),
        .product(name: "Plots", package: "ExactParity"),
      ],
      swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault"), .treatAllWarnings(as: .error)]),
  ],
  swiftLanguageModes: [.v6]
)
