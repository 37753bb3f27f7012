import SyntheticEngland

/// A misuse that the watch must find: by whom, of whom, on which days, and which rule is for it.
struct Misuse: Sendable {
    let rule: String
    let workers: [Int]
    let child: Int
    let days: [Int]
    /// Who has a part in it and did nothing.
    let bystanders: [Int]

    static let rules = [
        "override", "own-surname", "own-address", "colleagues-child", "child-by-many", "many-by-one", "many-shown",
        "nights",
        "no-involvement", "walking-address", "walking-class", "walking-numbers", "one-reason",
    ]

    /// Plans one, and makes of the workers what it takes.
    ///
    /// - Parameters:
    ///   - days: in which it is to be found; what it builds on may lie before.
    ///   - taken: those who misuse already.
    init(
        _ rule: String,
        _ town: WatchTown,
        _ workforce: inout Workforce,
        days: Range<Int>,
        taken: Set<Int>,
        random: inout Random
    ) {
        func someone(_ occupations: String...) -> Int {
            let free = Calling.all.indices.filter { occupations.contains(Calling.all[$0].occupation) }.flatMap {
                index in
                // The first ones are the front door, and the busiest.
                workforce.byCalling[index].suffix(1 + workforce.byCalling[index].count / 2)
            }
            return random.element(of: free.filter { !taken.contains($0) })
        }
        var day = days.lowerBound + random.below(days.count)
        if day % 7 > 4 { day = max(days.lowerBound, day - 2) }
        var workers = [
            someone(
                "voluntary sector practitioner",
                "family support worker",
                "speech and language therapist",
                "midwife"
            )
        ]
        var bystanders: [Int] = []
        var child = random.below(town.children.count)
        var on = [day]
        switch rule {
        case "override":
            workers = [someone("police officer")]
            child = town.children.indices.filter { town.children[$0].isShielded }.randomElement(&random) ?? child
        case "own-surname":
            workforce[workers[0]].parentOf = nil
            workforce[workers[0]].family = child
            workforce[workers[0]].isNamesake = true
        case "own-address":
            workers = [someone("doctor")]
            workforce[workers[0]].place = town.children[child].place
        case "colleagues-child":
            workers = [someone("social worker")]
            let colleagues = workforce.byService[workforce[workers[0]].service] ?? []
            let others = colleagues.filter { $0 != workers[0] && !taken.contains($0) }
            bystanders = [random.element(of: others)]
            workforce[bystanders[0]].parentOf = child
        case "child-by-many":
            workers = []
            while workers.count < 9 {
                let another = someone("teacher", "doctor", "social worker")
                let isNew = !workers.contains(another)
                if isNew, !town.children[child].services.contains(workforce[another].service) {
                    workers.append(another)
                }
            }
        case "nights":
            workers = [someone("teacher")]
            on = Array(days.prefix(10))
        case "no-involvement":
            workers = [someone("police officer")]
            on = Array(0..<min(20, days.count - 1)) + [days.upperBound - 1]
        case "walking-address":
            let streets = town.byPlace.indices.filter {
                Set(town.byPlace[$0].map { town.children[$0].home }).count >= 6
            }
            child = streets.randomElement(&random).map { town.byPlace[$0][0] } ?? child
        case "walking-class":
            workers = [someone("police officer")]
            while town.classmates(of: child).count < 8 { child = random.below(town.children.count) }
        default: break
        }
        self.rule = rule
        self.workers = workers
        self.child = child
        self.bystanders = bystanders
        self.days = on
    }

    /// Does what is planned for the day.
    func commit(_ day: Int, in diary: inout WorkDiary) {
        guard days.contains(day), let worker = workers.first else { return }
        let town = diary.town
        let authority = diary.workforce[worker].authority
        let reason = "concern for the child \(day)"
        func strangers(_ count: Int) -> [Int] { (0..<count).map { _ in diary.stranger(in: authority) } }
        switch rule {
        case "override":
            diary.enter("shielding", "granted", worker, [child], at: diary.daytime(day), reason: reason)
        case "child-by-many":
            for each in workers { diary.open(each, child, at: diary.daytime(day), reason: reason) }
        case "many-by-one":
            for (number, each) in strangers(50).enumerated() {
                diary.open(worker, each, at: diary.daytime(day), reason: "\(reason), no \(number)")
            }
        case "many-shown":
            for number in 0..<14 {
                diary.search(worker, strangers(30), at: diary.daytime(day), reason: "\(reason), no \(number)")
            }
        case "nights":
            for each in strangers(2) { diary.open(worker, each, at: diary.night(day), reason: reason) }
        case "no-involvement":
            let isLast = day == days.last
            let count = isLast ? 1 : max(1, 40 / (days.count - 1))
            for each in strangers(count) {
                diary.open(worker, each, at: diary.daytime(day), reason: "\(reason), \(each)")
            }
        case "walking-address":
            let street = town.byPlace[town.children[child].place]
            for each in street { diary.search(worker, [each], at: diary.daytime(day), reason: reason) }
        case "walking-class":
            diary.openAll(worker, town.classmates(of: child), on: day, reason: reason)
        case "walking-numbers":
            let start = diary.daytime(day)
            for number in 0..<12 {
                diary.enter("open", "not-found", worker, [], at: start + Int64(number * 60), reason: reason)
            }
        case "one-reason":
            diary.openAll(worker, strangers(32), on: day, reason: "test")
        default:
            diary.open(worker, child, at: diary.daytime(day), reason: reason)
        }
    }
}
