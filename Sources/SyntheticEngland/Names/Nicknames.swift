/// Short forms by which children are known at home and at school.
///
/// A list of its own, on purpose: the search has another, and is measured against this one.
enum Nicknames {
    static func short(of name: String) -> [String] { shortForms[name] ?? [] }

    private static let shortForms: [String: [String]] = Dictionary(
        uniqueKeysWithValues: list.split(whereSeparator: \.isWhitespace).map { entry in
            let parts = entry.split(separator: ":")
            return (String(parts[0]), parts[1].split(separator: ",").map(String.init))
        }
    )

    private static let list = """
        Alexander:Alex,Alec,Xander,Sandy,Al Alexandra:Alex,Lexi,Sandra,Sasha Alfred:Alfie,Fred Alfie:Alf
        Amelia:Millie,Amy,Mia Andrew:Andy,Drew Anthony:Tony,Ant Archibald:Archie Archie:Arch Arthur:Art,Artie
        Abigail:Abi,Abby,Gail Barnaby:Barney Bartholomew:Bart Beatrice:Bea,Trixie Benjamin:Ben,Benji,Benny
        Bethany:Beth Cameron:Cam Caroline:Carrie,Caz Catherine:Cath,Kate,Katie,Cathy Katherine:Kate,Katie,Kathy,Kat
        Charles:Charlie,Chas Charlotte:Lottie,Charlie,Char Christopher:Chris,Kit,Topher Christina:Chris,Tina
        Christian:Chris Daniel:Dan,Danny Danielle:Dani David:Dave,Davey Deborah:Debbie,Deb Dominic:Dom
        Dorothy:Dot,Dottie Edward:Ed,Eddie,Ted,Teddy,Ned Eleanor:Ellie,Nell,Nora,Elle Elijah:Eli Eliza:Liza
        Elizabeth:Liz,Lizzie,Beth,Betsy,Libby,Eliza,Elsie,Lilibet,Betty Elliot:Ell Emily:Em,Emmy,Millie Emma:Em
        Ethan:Eth Evelyn:Evie,Eve Ezekiel:Zeke Florence:Flo,Florrie,Flossie Frances:Fran,Frankie,Fanny
        Francesca:Fran,Frankie,Chess Francis:Frank,Frankie Frederick:Fred,Freddie,Freddy Gabriel:Gabe
        Gabriella:Gabby,Ella Gabrielle:Gabby George:Georgie Georgia:Georgie Georgina:Georgie,Gina Gregory:Greg
        Hannah:Han Harriet:Hattie,Harry Harrison:Harry Harry:Haz Henry:Harry,Hal Henrietta:Hettie,Etta Imogen:Immy
        Isaac:Zac,Ike Isabel:Izzy,Bel Isabella:Izzy,Bella,Belle Isabelle:Izzy,Belle Isobel:Izzy Jacob:Jake,Jay
        Jackson:Jack Jacqueline:Jackie James:Jim,Jimmy,Jamie,Jem Jasmine:Jas,Jazz Jennifer:Jen,Jenny
        Jeremiah:Jerry,Jem Jessica:Jess,Jessie John:Johnny,Jack Jonathan:Jon,Jonny Joseph:Joe,Joey
        Josephine:Josie,Jo Joshua:Josh Katie:Kate Kathryn:Kathy,Kate Kathleen:Kath,Kathy Lawrence:Larry,Laurie
        Leonard:Len,Lenny,Leo Leonardo:Leo Lewis:Lew Lucas:Luke Lucinda:Lucy,Cindy Madeleine:Maddie Madison:Maddie
        Margaret:Maggie,Meg,Peggy,Daisy,Greta Maria:Ria,Mia Martha:Marti Mary:Molly,Polly,May Mason:Mase
        Matilda:Tilly,Tilda,Mattie Matthew:Matt,Matty Maximilian:Max Megan:Meg Melissa:Mel,Lissa
        Michael:Mike,Mick,Mikey,Micky Michelle:Shell Millicent:Millie Mohammed:Mo Muhammad:Mo Mohamed:Mo Mohammad:Mo
        Natalie:Nat Natasha:Tasha Nathan:Nate,Nat Nathaniel:Nate,Nat,Nathan Nicholas:Nick,Nicky Nicola:Nicky
        Oliver:Ollie,Olly Olivia:Liv,Livvy,Ollie Oscar:Oz Patricia:Pat,Trish,Tricia Patrick:Pat,Paddy,Rick
        Penelope:Penny,Nell Peter:Pete Philip:Phil,Pip Phillip:Phil Philippa:Pippa,Pip Phoebe:Phebs Rachel:Rach
        Rebecca:Becky,Becca,Bex Reginald:Reggie,Reg Richard:Rick,Dick,Ricky,Rich,Richie
        Robert:Rob,Bob,Bobby,Robbie,Bert Ronald:Ron,Ronnie Rosemary:Rosie,Rose Samantha:Sam,Sammy Samuel:Sam,Sammy
        Sarah:Sally,Sadie Scarlett:Scarly Sebastian:Seb,Bas Sophia:Sophie,Soph Sophie:Soph Stephen:Steve,Stevie
        Steven:Steve,Stevie Stephanie:Steph Susan:Sue,Susie Tabitha:Tabby Theodore:Theo,Ted,Teddy
        Theresa:Terry,Tess,Tessa Thomas:Tom,Tommy Timothy:Tim,Timmy Tobias:Toby Valentina:Tina,Val
        Victoria:Vicky,Tori,Vix Vincent:Vince,Vinnie Violet:Vi William:Will,Bill,Billy,Liam,Willie
        Winifred:Winnie,Freda Zachary:Zac,Zach,Zak Zachariah:Zac Abdullah:Abdul Abdul:Ab Ibrahim:Ibby,Ibo Yusuf:Yus
        Oluwaseun:Seun Oluwafemi:Femi Oluwadamilola:Dami,Damilola Oluwatobiloba:Tobi Oluwatobi:Tobi Temiloluwa:Temi
        Temitope:Temi,Tope Chukwuemeka:Emeka Ifeoluwa:Ife Olamide:Ola Emmanuel:Manny,Emma Aleksander:Olek
        Aleksandra:Ola Katarzyna:Kasia Małgorzata:Gosia Zuzanna:Zuzia Jakub:Kuba Stanisław:Staś Tomasz:Tomek
        Piotr:Piotrek Paweł:Pawełek Wojciech:Wojtek Magdalena:Magda Mateusz:Mati Barbara:Basia Agnieszka:Aga
        Gurpreet:Gurp,Preet Manpreet:Manny,Preet Jaspreet:Jas Simranjit:Simran Harpreet:Harp,Harry Krishna:Krish
        Francisco:Paco Alejandro:Ale João:Joãozinho José:Zé,Pepe Guilherme:Gui Giuseppe:Beppe Francesco:Checco
        Beatriz:Bia
        """
}
