// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "hilo-benchmarks",
  platforms: [.macOS(.v15)],
  targets: [
    .executableTarget(name: "hilo-bench", swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
