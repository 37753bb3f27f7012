import Logging
import Postgres
import Registry
import TestDatabase
import Testing

@testable import Search

@Suite("Search keys after a release that derives them anew")
struct SearchKeysTests {
    @Test("Old keys are known as such; a rebuild finds the children again, and takes away what is stale")
    func rebuilt() async throws {
        let child = Nation.Person(1, "Okafor", "Chidera Grace", "2015-05-14")
        let other = Nation.Person(2, "Murphy", "Liam", "2014-01-31")
        try await Nation.with([child, other]) { nation in
            let operators = Pool(ConnectionConfiguration(nation.urls.operator), size: 1, logger: Logger(label: "test"))
            let keys = SearchKeys(pool: operators)
            #expect(try await keys.areCurrent())

            let before = try await stored(nation)
            _ = try await nation.superuser.query("delete from search.key where child = \(child.number.value)")
            _ = try await nation.superuser.query("insert into search.key values (1, \(other.number.value))")
            _ = try await nation.superuser.query("insert into search.derivation (fingerprint) values ('another')")
            #expect(try await !keys.areCurrent())
            let criteria = SearchCriteria(family: "Okafor", given: "Chidera", born: .on(CivilDate(iso: "2015-05-14")!))
            let missed = try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose)
            #expect(missed.isEmpty)

            var shares: [Double] = []
            let isCurrent = try await keys.rebuild { shares.append($0) }
            #expect(isCurrent)
            #expect(shares.allSatisfy { (0...1).contains($0) } && !shares.isEmpty)
            #expect(try await stored(nation) == before)
            let found = try await nation.search.find(criteria, as: nation.nurse, because: nation.purpose)
            #expect(found.map(\.number) == [child.number])
            await operators.close()
        }
    }

    private func stored(_ nation: Nation) async throws -> [Int64] {
        try await nation.superuser.query("select key from search.key order by child, key").decode(Int64.self)
    }
}
