// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "contactpoint",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "contactpoint", targets: ["contactpoint"]),
        .library(name: "Postgres", targets: ["Postgres"]),
        .library(name: "Migrations", targets: ["Migrations"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing.git", from: "1.7.3"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-configuration.git", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.34.1"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.30.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibpq",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"])]
        ),
        .systemLibrary(name: "CEpoll"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "Postgres",
            dependencies: [
                "CEpoll", "CLibpq",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .target(
            name: "Migrations",
            dependencies: [
                "Postgres",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(
            name: "Registry",
            dependencies: [
                "Postgres",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
            ]
        ),
        .target(
            name: "Access",
            dependencies: [
                "Registry",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .target(
            name: "Audit",
            dependencies: [
                "Postgres", "Registry",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        // The parameters of scoring are compiled in: there is no file to lose.
        .target(name: "Search", dependencies: ["Registry"], resources: [.embedInCode("scoring.json")]),
        .target(name: "Contacts", dependencies: ["Registry"]),
        .target(name: "Feeds", dependencies: ["CZlib", "Postgres", "Registry", "Search"]),
        .target(
            name: "Savings",
            dependencies: [
                "Postgres", "Registry",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .target(
            name: "Shielding",
            dependencies: [
                "Registry",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .target(name: "Stewardship", dependencies: ["Postgres", "Registry"]),
        // What the tests try a little and scripts/bench a lot.
        .target(
            name: "Trials",
            dependencies: [
                "Access", "Audit", "Contacts", "Postgres", "Registry", "Search", "Shielding", "SyntheticEngland",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .target(
            name: "SyntheticEngland",
            dependencies: [
                "Postgres", "Registry",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(
            name: "Server",
            dependencies: [
                "Access", "Audit", "Contacts", "Feeds", "Registry", "Savings", "Search", "Shielding", "Stewardship",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdHTTP2", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCertificateReloading", package: "swift-nio-extras"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
            ],
            resources: [.copy("openapi.json")]
        ),
        .executableTarget(
            name: "contactpoint",
            dependencies: [
                "Access", "Audit", "Contacts", "Feeds", "Migrations", "Postgres", "Registry", "Savings", "Search",
                "Server", "Shielding", "Stewardship", "SyntheticEngland",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]
        ),
        // What scripts/bench runs.
        .executableTarget(
            name: "bench",
            dependencies: [
                "Access", "Audit", "Postgres", "Registry", "Savings", "Search", "Server", "SyntheticEngland", "Trials",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]
        ),

        // What tests share: a database of their own, cloned from a template that was migrated once.
        .target(name: "TestDatabase", dependencies: ["Postgres", "Migrations"], path: "Tests/TestDatabase"),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", "TestDatabase"]),
        .testTarget(name: "MigrationsTests", dependencies: ["Migrations", "TestDatabase"]),
        .testTarget(name: "RegistryTests", dependencies: ["Registry", "TestDatabase"]),
        .testTarget(
            name: "AccessTests",
            dependencies: [
                "Access", "Postgres", "Registry", "TestDatabase",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "AuditTests",
            dependencies: [
                "Audit", "Postgres", "Registry", "TestDatabase", "Trials",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "ShieldingTests",
            dependencies: [
                "Audit", "Postgres", "Registry", "Search", "Shielding", "Stewardship", "TestDatabase", "Trials",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "SearchTests",
            dependencies: [
                "Postgres", "Registry", "Search", "TestDatabase",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "ContactsTests",
            dependencies: [
                "Contacts", "Postgres", "Registry", "TestDatabase",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "FeedsTests",
            dependencies: [
                "Feeds", "Postgres", "Registry", "TestDatabase",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "SavingsTests",
            dependencies: [
                "Access", "Postgres", "Registry", "Savings", "TestDatabase",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "StewardshipTests",
            dependencies: [
                "Audit", "Contacts", "Feeds", "Postgres", "Registry", "Search", "Shielding", "Stewardship",
                "TestDatabase",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "SyntheticEnglandTests",
            dependencies: [
                "Postgres", "Registry", "SyntheticEngland", "TestDatabase",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "Audit", "Server", "Shielding", "SyntheticEngland", "TestDatabase",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]
        ),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
}
