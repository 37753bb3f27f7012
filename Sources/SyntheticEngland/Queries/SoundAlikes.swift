/// Names written as they were heard.
enum SoundAlikes {
    /// A whole name that sounds the same, or one group of letters written another way.
    static func respelled(_ name: String, _ random: inout Random) -> String? {
        let words = name.split(separator: " ").map(String.init)
        guard let first = words.first else { return nil }
        if let group = groups[first.lowercased()] {
            let others = group.filter { $0.lowercased() != first.lowercased() }
            return ([random.element(of: others)] + words.dropFirst()).joined(separator: " ")
        }
        let lower = first.lowercased()
        let fitting = spellings.filter { from, _ in matches(from, in: lower) }
        guard !fitting.isEmpty else { return nil }
        let (from, to) = random.element(of: fitting)
        let heard = replaced(lower, from, to)
        guard heard != lower else { return nil }
        let capital = heard.prefix(1).uppercased() + heard.dropFirst()
        return ([capital] + words.dropFirst()).joined(separator: " ")
    }

    /// `^` ties a group to the beginning of the word, `$` to its end.
    private static func matches(_ group: String, in word: String) -> Bool {
        if group.hasPrefix("^") { return word.hasPrefix(group.dropFirst()) && word.count > group.count }
        if group.hasSuffix("$") { return word.hasSuffix(group.dropLast()) && word.count > group.count }
        return word.dropFirst().contains(group)
    }

    private static func replaced(_ word: String, _ from: String, _ to: String) -> String {
        if from.hasPrefix("^") { return to + String(word.dropFirst(from.count - 1)) }
        if from.hasSuffix("$") { return String(word.dropLast(from.count - 1)) + to }
        return String(word.prefix(1)) + String(word.dropFirst()).replacing(from, with: to, maxReplacements: 1)
    }

    private static let spellings: [(String, String)] = [
        ("ph", "f"), ("ck", "k"), ("ee", "ea"), ("ea", "ee"), ("ie", "y"), ("y$", "ie"), ("ey$", "y"), ("ie$", "y"),
        ("ley$", "leigh"), ("leigh$", "ley"), ("ly$", "lie"), ("son$", "sen"), ("sen$", "son"), ("er$", "ar"),
        ("or$", "er"),
        ("ai", "ay"), ("ay", "ai"), ("ei", "ie"), ("ou", "ow"), ("ow", "ou"), ("wh", "w"), ("^wh", "w"), ("gh", "g"),
        ("^mac", "mc"), ("^mc", "mac"), ("^kn", "n"), ("^c", "k"), ("^k", "c"), ("ll", "l"), ("tt", "t"), ("nn", "n"),
        ("ss", "s"), ("rr", "r"), ("mm", "m"), ("pp", "p"), ("ff", "f"), ("zz", "z"), ("dd", "d"), ("s$", "ss"),
        ("z", "s"),
        ("x", "ks"), ("qu", "kw"), ("th", "t"), ("sh", "sch"), ("aw", "or"), ("au", "or"), ("oo", "u"), ("ui", "i"),
        ("tion", "shun"), ("an$", "en"), ("en$", "an"), ("on$", "en"), ("ham$", "am"), ("e$", ""), ("ah$", "a"),
        ("a$", "ah"),
        ("i", "y"), ("w", "v"), ("j", "g"), ("dge", "ge"), ("tch", "ch"), ("ur", "er"), ("er", "ur"), ("ir", "er"),
    ]

    private static let groups: [String: [String]] = {
        var groups: [String: [String]] = [:]
        for line in list.split(separator: "\n") {
            let names = line.split(separator: " ").map(String.init)
            for name in names { groups[name.lowercased()] = names }
        }
        return groups
    }()

    private static let list = """
        Smith Smyth Smythe
        Clark Clarke
        Thompson Thomson Tompson
        Davis Davies
        Reid Read Reed
        Stephens Stevens
        Stephenson Stevenson
        Philips Phillips
        Brown Browne
        Green Greene
        White Whyte
        Moore More Moor
        Cook Cooke
        Shepherd Sheppard Shepperd Shephard
        Nicholson Nicolson
        Nicholls Nichols Nicols
        Pearce Pierce
        Allen Allan Alan
        Johnson Johnston Jonson
        Matthews Mathews
        Griffiths Griffith
        Gray Grey
        Hughes Hewes
        Lewis Louis
        Lee Leigh
        Marshall Marshal
        Barrett Barratt
        Elliott Elliot Eliot
        Simpson Simson
        Fletcher Flecher
        Haynes Haines
        Ayres Ayers
        Dixon Dickson
        Cox Cocks
        Whittaker Whitaker
        Wainwright Wainright
        Stephen Steven
        Catherine Katherine Kathryn Catharine
        Sarah Sara
        Sean Shaun Shawn
        Jon John
        Geoffrey Jeffrey
        Niamh Neve Neeve
        Siobhan Shivaun
        Aoife Eefa
        Caoimhe Keeva
        Saoirse Sersha
        Rhys Reece Rees
        Isla Ayla
        Freya Freyja
        Zoe Zoey
        Chloe Cloe Khloe
        Phoebe Pheobe Feebee
        Jayden Jaden Jaydon
        Aiden Aidan Ayden
        Jaxon Jackson Jaxson
        Kayleigh Kaylee Kayley
        Ashleigh Ashley
        Hayley Haley Hayleigh
        Abigail Abigale Abbigail
        Isabelle Isobel Isabel Isabell
        Megan Meghan
        Lily Lilly
        Ella Ela
        Sophie Sofie
        Rebecca Rebekah
        Hannah Hanna
        Rachel Rachael
        Anna Ana
        Callum Calum
        Connor Conor
        Kieran Kieron Ciaran
        Elliot Elliott
        Mathew Matthew
        Nicholas Nicolas
        Oliver Olliver
        Harvey Harvie
        Theo Teo
        Jonathan Johnathan
        """
}
