import HTTPTypes
import Registry
import Testing

/// What a practitioner gets to see, and what the audit says of it.
@Suite struct DisclosureTests {
    private static let chidera = #"{"family": "Okafor", "given": "Chidera", "born": "2015-05-14"}"#

    @Test func aPractitionerOfOneAuthorityFindsAndOpensAChildOfAnother() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                let found = try await api.search(Self.chidera)
                #expect(found.status == 200)
                #expect(found.body.contains(#""number":"\#(SmallEngland.chidera)""#))
                #expect(found.body.contains(#""authority":"Leeds""#))
                #expect(!found.body.contains("shielded"))
                #expect(found.headers[.cacheControl] == "no-store")

                let record = try await api.open("\(SmallEngland.chidera)")
                #expect(record.status == 200)
                for part in ["12 Mill Lane", "LS1 4AP", "Ngozi", "0113 496 0123", "Mill Lane Primary", "J. Arkwright"] {
                    #expect(record.body.contains(part))
                }
            }
        }
    }

    @Test func eachAccessIsInTheAuditWithAllChildren() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                _ = try await api.search(Self.chidera)
                _ = try await api.open(String(SmallEngland.chidera.value))
            }
            let number = SmallEngland.chidera.value
            let audit = try await england.audit()
            #expect(audit.contains { $0.action == "search" && $0.outcome == "granted" && $0.children.contains(number) })
            #expect(audit.contains(.init(action: "search", outcome: "returned", children: [number])))
            #expect(audit.contains(.init(action: "open", outcome: "granted", children: [number])))
        }
    }

    @Test func aShieldedChildShowsNoWhereabouts() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                let found = try await api.search(#"{"family": "Thistlewood", "given": "Rowan", "born": "2012-03-09"}"#)
                #expect(found.body.contains(#""number":"\#(SmallEngland.rowan)""#))
                #expect(found.body.contains(#""shielded":true"#))
                #expect(!found.body.contains("authority"))

                let record = try await api.open("\(SmallEngland.rowan)")
                #expect(record.status == 200)
                #expect(record.body.contains("Hazel"))
                #expect(record.body.contains("broker line"))
                for hidden in ["Refuge", "York", "YO1", "01904", "Minster", "authority\":"] {
                    #expect(!record.body.contains(hidden))
                }
            }
        }
    }

    @Test func aShieldedChildIsNotFoundByItsPostcode() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                let criteria = #""family": "Thistlewood", "given": "Rowan", "born": "2012-03-09", "gender": "male""#
                let right = try await api.search("{\(criteria), \"postcode\": \"YO1 7HH\"}")
                let wrong = try await api.search("{\(criteria), \"postcode\": \"LS1 4AP\"}")
                #expect(right.body == #"{"matches":[]}"#)
                #expect(wrong.body == right.body)
            }
            #expect(try await england.audit().allSatisfy { !$0.children.contains(SmallEngland.rowan.value) })
        }
    }

    @Test func nothingIsDisclosedThatTheAuditCannotHold() async throws {
        try await SmallEngland.with { england in
            try await england.change("revoke insert on audit.entry from contactpoint_guard")
            try await england.serve { api in
                let found = try await api.search(Self.chidera)
                let record = try await api.open("\(SmallEngland.chidera)")
                #expect(found.status == 500 && record.status == 500)
                #expect(found.problem == "internal" && record.problem == "internal")
                for part in ["Okafor", "Chidera", "\(SmallEngland.chidera)", "Leeds"] {
                    #expect(!found.body.contains(part) && !record.body.contains(part))
                }
            }
        }
    }

    @Test func aLeaverIsStoppedInMidSession() async throws {
        try await SmallEngland.with { england in
            try await england.serve { api in
                #expect(try await api.open("\(SmallEngland.chidera)").status == 200)
                try await england.change("update access.account set left_at = clock_timestamp()")
                let refused = try await api.open("\(SmallEngland.chidera)")
                #expect(refused.status == 403)
                #expect(refused.problem == "account-left")
            }
            #expect(try await england.audit().contains(.init(action: "open", outcome: "account-left", children: [])))
        }
    }
}
