// swift-tools-version: 6.2

import PackageDescription

/// A ledger of one's own beside that of the papers: `make example` builds and tests it.
let package = Package(
  name: "Downstream",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "ExactParity", path: "../..")],
  targets: [
    .target(
      name: "CoinLedger",
      dependencies: [
        .product(name: "Claims", package: "ExactParity"), .product(name: "Ledger", package: "ExactParity"),
      ]),
    .testTarget(name: "CoinLedgerTests", dependencies: ["CoinLedger"]),
  ],
  swiftLanguageModes: [.v6]
)
