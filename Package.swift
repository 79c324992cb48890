// swift-tools-version: 6.2
import PackageDescription

/// The settings every Swift target is built with.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Released programs on Linux carry Swift's libraries: one file to copy, which starts in a third of the time.
/// The flag stands with the program alone, so that the libraries can be depended on.
let staticLibraries = ["-static-stdlib"]
let released = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

let package = Package(
  name: "hilo-news",
  defaultLocalization: "en",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "hilo", targets: ["hilo"]),
    .executable(name: "hilo-train", targets: ["hilo-train"]),
    .library(name: "HiloText", targets: ["HiloText"]),
    .library(name: "HiloArticles", targets: ["HiloArticles"]),
    .library(name: "HiloStories", targets: ["HiloStories"]),
    .library(name: "HiloViews", targets: ["HiloViews"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // What the program knows of languages: lists, rules and learned weights, embedded as bytes.
    .target(name: "HiloData", exclude: ["Languages", "Models", "Views"]),
    // The way of the data, left to right.
    .target(name: "HiloText", dependencies: ["HiloData"], swiftSettings: settings),
    .systemLibrary(
      name: "CLibXML", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlidec",
      providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
    // libcurl, loaded when something is to be fetched, and not before.
    .target(name: "CCurl"),
    .target(
      name: "HiloArticles",
      dependencies: [
        "HiloText", "CLibXML", "CCMark", "CZLib", "CArchive", "CBrotli", "CCurl",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(
      name: "HiloStories", dependencies: ["HiloArticles", "HiloText"], swiftSettings: settings),
    .target(
      name: "HiloViews", dependencies: ["HiloStories", "HiloText"], swiftSettings: settings),
    .executableTarget(
      name: "hilo",
      dependencies: [
        "HiloViews", "HiloStories", "HiloArticles", "HiloText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings + [.unsafeFlags(staticLibraries, released)],
      linkerSettings: [.unsafeFlags(staticLibraries + ["-use-ld=lld"], released)]),
    .executableTarget(
      name: "hilo-train",
      dependencies: [
        "HiloText", "HiloArticles", "HiloStories", "CZLib",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Names/Labels"],
      swiftSettings: settings),
    .target(
      name: "HiloTestSupport", dependencies: ["HiloText", "HiloStories"],
      path: "Tests/HiloTestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "HiloTextTests", dependencies: ["HiloText", "HiloTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "HiloArticlesTests",
      dependencies: ["HiloArticles", "HiloTestSupport", "CZLib", "CArchive"],
      exclude: ["Pages"],
      swiftSettings: settings),
    .testTarget(
      name: "HiloStoriesTests", dependencies: ["HiloStories", "HiloTestSupport"],
      exclude: ["Lines"],
      swiftSettings: settings),
    .testTarget(
      name: "HiloViewsTests",
      dependencies: ["HiloViews", "HiloText", "HiloStories", "HiloTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "HiloTests",
      dependencies: ["HiloViews", "HiloStories", "HiloArticles", "HiloTestSupport", "hilo"],
      exclude: ["Gold", "Labels", "Stories"],
      swiftSettings: settings),
  ],
  cLanguageStandard: .c17
)
