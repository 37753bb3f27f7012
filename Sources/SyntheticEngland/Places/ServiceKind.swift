/// The kinds of service, as `contacts.service` names them; schools are of two kinds here.
enum ServiceKind: Int, CaseIterable, Sendable {
    case primarySchool, secondarySchool, nursery, practice, healthVisiting, schoolNursing
    case socialCare, youthOffending, educationWelfare, specialNeeds, speechTherapy, communityPaediatrics
    case police, probation, fire, voluntary, familySupport, housingSupport
    case sexualHealth, mentalHealth, substanceMisuse

    static let sensitive: [ServiceKind] = [.mentalHealth, .sexualHealth, .substanceMisuse]

    /// Additional services, with how often one of them is the one that works with a child.
    static let additional: [(kind: ServiceKind, weight: Double)] = [
        (.specialNeeds, 26), (.speechTherapy, 18), (.familySupport, 14), (.socialCare, 12), (.communityPaediatrics, 11),
        (.educationWelfare, 8), (.voluntary, 6), (.housingSupport, 3), (.youthOffending, 1.2), (.police, 1.5),
        (.fire, 0.3), (.probation, 0.3),
    ]

    var name: String {
        switch self {
        case .primarySchool, .secondarySchool: "school"
        case .nursery: "nursery"
        case .practice: "gp practice"
        case .healthVisiting: "health visiting"
        case .schoolNursing: "school nursing"
        case .socialCare: "children's social care"
        case .youthOffending: "youth offending"
        case .educationWelfare: "education welfare"
        case .specialNeeds: "special educational needs"
        case .speechTherapy: "speech and language therapy"
        case .communityPaediatrics: "community paediatrics"
        case .police: "police"
        case .probation: "probation"
        case .fire: "fire and rescue"
        case .voluntary: "voluntary organisation"
        case .familySupport: "family support"
        case .housingSupport: "housing support"
        case .sexualHealth: "sexual health"
        case .mentalHealth: "mental health"
        case .substanceMisuse: "substance misuse"
        }
    }

    /// Who a practitioner there is.
    var occupation: String {
        switch self {
        case .primarySchool, .secondarySchool, .nursery: "teacher"
        case .practice, .communityPaediatrics: "doctor"
        case .healthVisiting: "health visitor"
        case .schoolNursing, .sexualHealth, .mentalHealth: "nurse"
        case .socialCare: "social worker"
        case .youthOffending: "youth offending worker"
        case .educationWelfare: "education welfare officer"
        case .specialNeeds: "special educational needs coordinator"
        case .speechTherapy: "speech and language therapist"
        case .police: "police officer"
        case .probation: "probation officer"
        case .fire: "fire safety officer"
        case .voluntary, .housingSupport, .substanceMisuse: "voluntary sector practitioner"
        case .familySupport: "family support worker"
        }
    }

    /// What such a service is called after its place; schools and practices have names of their own.
    var title: String {
        switch self {
        case .primarySchool: "Primary School"
        case .secondarySchool: "Academy"
        case .nursery: "Nursery"
        case .practice: "Surgery"
        case .healthVisiting: "Health Visiting Team"
        case .schoolNursing: "School Nursing Team"
        case .socialCare: "Children's Social Care"
        case .youthOffending: "Youth Offending Team"
        case .educationWelfare: "Education Welfare Service"
        case .specialNeeds: "Special Educational Needs Service"
        case .speechTherapy: "Speech and Language Therapy"
        case .communityPaediatrics: "Community Paediatrics"
        case .police: "Police Child Protection Unit"
        case .probation: "Probation Office"
        case .fire: "Fire Safety Team"
        case .voluntary: "Family Project"
        case .familySupport: "Family Hub"
        case .housingSupport: "Housing Support"
        case .sexualHealth: "Young People's Clinic"
        case .mentalHealth: "Child and Adolescent Mental Health Service"
        case .substanceMisuse: "Young People's Substance Misuse Service"
        }
    }

    /// How many of the kind a place with so many children has.
    func count(children: Int) -> Int {
        guard children > 0 else { return 0 }
        let children = Double(children)
        let share: (part: Double, of: Double) =
            switch self {
            case .primarySchool: (7.0 / 18, 280)
            case .secondarySchool: (7.0 / 18, 1000)
            case .nursery: (0.7 * 2 / 18, 60)
            case .practice: (1, 1700)
            case .healthVisiting: (5.0 / 18, 4000)
            case .schoolNursing: (13.0 / 18, 8000)
            case .socialCare: (1, 30_000)
            case .familySupport: (1, 12_000)
            case .voluntary: (1, 20_000)
            default: (1, 100_000)
            }
        return max(1, Int((children * share.part / share.of).rounded()))
    }
}
