import Foundation

/// How common names are among children in England, for the names common enough to matter.
///
/// Rounded from public counts of names; a name that isn't listed counts as the floor.
enum NameShares {
    static func family(_ name: [UInt8]) -> Double { families[name] ?? 0 }
    static func given(_ name: [UInt8]) -> Double { givens[name] ?? 0 }

    private static let families = table(
        """
        smith 110 jones 75 taylor 60 brown 55 williams 55 wilson 45 johnson 45 davies 40 patel 45 robinson 35 wright 35
        thompson 35 evans 35 walker 35 white 33 roberts 35 green 32 hall 32 wood 30 jackson 30 clarke 30 khan 60 ali 50
        ahmed 55 hussain 50 singh 45 begum 25 kaur 30 lewis 28 harris 28 martin 28 cooper 27 hill 27 ward 27 turner 27
        morris 24 moore 24 clark 24 king 24 lee 28 baker 24 harrison 24 morgan 22 allen 22 scott 22 phillips 22 watson 22
        parker 21 james 21 bennett 21 young 20 cook 20 richardson 19 carter 19 shah 18 akhtar 16 mohammed 20 miah 12
        mahmood 12 iqbal 12 malik 12 islam 12 rahman 14 hassan 10 ibrahim 10 mohamed 12 nowak 8 kowalski 6
        """
    )

    private static let givens = table(
        """
        oliver 170 jack 160 harry 150 george 140 noah 140 muhammad 220 mohammed 140 mohammad 60 thomas 130 james 130
        william 130 charlie 120 jacob 120 alfie 110 joshua 110 oscar 100 leo 110 henry 90 ethan 90 archie 90 joseph 90
        daniel 100 samuel 90 max 80 alexander 85 lucas 80 logan 80 isaac 70 arthur 90 amelia 160 olivia 170 emily 140
        isla 120 ava 130 ella 110 jessica 130 isabella 110 mia 120 poppy 110 sophie 120 sophia 100 grace 110 lily 120
        evie 90 freya 80 ruby 100 chloe 110 charlotte 100 scarlett 70 daisy 80 phoebe 70 ivy 60 florence 60 millie 70
        alice 65 matilda 55 sienna 60 maryam 35 fatima 35 aisha 30 zara 35 lucy 90 hannah 80 megan 70 katie 70
        adam 70 ryan 70 luke 70 matthew 75 benjamin 70 dylan 65 liam 65 callum 65 nathan 60 connor 60 jake 60 ibrahim 35
        yusuf 30 ali 30 ahmed 30 zainab 20 abdullah 25 omar 25
        """
    )

    /// Shares in ten-thousandths.
    private static func table(_ text: String) -> [[UInt8]: Double] {
        let words = text.split(whereSeparator: \.isWhitespace)
        var shares: [[UInt8]: Double] = [:]
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            shares[Array(words[index].utf8)] = (Double(words[index + 1]) ?? 0) / 10_000
        }
        return shares
    }
}
