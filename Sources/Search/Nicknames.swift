/// Given names that people use for one another: short forms, pet names and spellings of one name.
enum Nicknames {
    /// All names that stand for the given one, itself left out.
    static func variants(of name: [UInt8]) -> [[UInt8]] {
        var found: [[UInt8]] = []
        for group in groups[name] ?? [] {
            for other in table[group] where other != name && !found.contains(other) { found.append(other) }
        }
        return found
    }

    static func areVariants(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard let mine = groups[a], let theirs = groups[b] else { return false }
        return mine.contains { theirs.contains($0) }
    }

    private static let table: [[[UInt8]]] = rows.split(separator: "\n").map { row in
        row.split(separator: " ").map { Array($0.utf8) }
    }

    private static let groups: [[UInt8]: [Int]] = {
        var groups: [[UInt8]: [Int]] = [:]
        for (index, row) in table.enumerated() {
            for name in row { groups[name, default: []].append(index) }
        }
        return groups
    }()

    /// A row a name. From common knowledge of names in use in England; order has no meaning.
    private static let rows = """
        abigail abbie abby abi gail
        abdullah abdallah abdulla
        adam adi
        agnieszka aga
        aisha ayesha aysha aishah aicha
        alan allan allen al
        albert bert bertie al albie
        aleksander aleksandra olek ola alex
        alexander alex alec alexandra sandy sandra xander zander lexi alexa alistair alasdair
        alfred alf alfie fred freddie
        alice ali allie
        alison ali allison
        amanda mandy
        amelia millie amy emilia mia
        amir ameer
        andrew andy drew andrzej
        angela angie ange
        angelina angie
        anne ann anna annie annabel annabelle hannah nan nancy ania
        anthony tony antony antoni antek ant
        antonia toni tonia
        archibald archie
        arthur art artie
        barbara babs barb basia
        barnaby barney
        bartholomew bart
        bartosz bartek
        beatrice bea beatrix bee trixie
        benedict ben benny
        benjamin ben benji benny
        bernadette bernie
        bernard bernie
        bethany beth
        bilal belal billal
        bridget biddy bridie
        caitlin kaitlyn kate katelyn
        cameron cam
        caroline carol carrie carly caz
        cassandra cass cassie
        catherine cathy kate katie katy kathy kathryn katherine katharine kat kitty cath caitlin kasia katarzyna
        charles charlie chuck chas chaz
        charlotte charlie lottie lotte char
        chelsea chels
        christian chris
        christina chris chrissie tina christine kristina christy
        christopher chris kit topher kris krzysztof
        clarence clarrie
        claudia claud
        constance connie
        cornelius con neil
        cynthia cindy
        daniel dan danny
        danielle dani danni
        david dave davey davy dai dawid
        deborah debbie deb debra debby
        dennis den
        derek del
        dilawar dil
        dominic dom nick
        dominik dom
        dorothy dot dottie dolly
        douglas doug
        edmund ed eddie ned ted
        edward ed eddie ned ted teddy eddy
        eleanor ellie nell nellie elinor ella nora eleanora ellen lena
        elisabeth elizabeth liz lizzie beth betty eliza elsie libby lily bess lisa ela elzbieta elspeth isabel
        ellen nell nellie ellie
        emily em emmy emma milly millie
        emmanuel manny
        ernest ernie
        eugene gene
        ewa eva eve
        fatima fatimah fatema fatma
        faisal faysal feisal
        felicity flick fliss lissy
        florence flo florrie flossie
        frances fran frankie francesca fanny
        francis frank frankie fran
        franciszek franek
        frederick fred freddie freddy frederic
        gabriel gabe gabby
        gabriella gabby gabi gabrielle ella
        geoffrey geoff jeff jeffrey
        george georgie
        georgina georgie gina georgia
        gerald gerry jerry gerard
        gillian gill jill
        grace gracie
        gregory greg gregor grzegorz
        gwendoline gwen
        hamza hamzah
        hannah anna hanna
        harold harry hal
        harriet hattie harri
        hassan hasan
        helen nell ellie helena nellie
        henry harry hal hank
        hubert bert
        hugh huw hughie
        hussain hussein husain hussien hossain
        ibrahim ebrahim ibraheem
        imogen immy immie
        ian iain
        imran emran
        isaac ike zac
        isabella bella izzy isabel isabelle isla isobel izzie ella
        ishaq isaac
        jacek jack
        jack jackie john jake
        jacob jake jakub kuba jay
        jacqueline jackie jacqui
        jakub kuba jacob
        jamal jamaal
        james jim jimmy jamie jem seamus
        jan janek john
        jane janie jenny janet jayne
        janet jan
        jasmine jaz jas yasmin yasmine jazz
        jean jeannie
        jeffrey jeff
        jemima jem mima
        jennifer jen jenny jenna jennie
        jeremiah jerry jem
        jeremy jem jerry
        jerzy jurek george
        jessica jess jessie
        joanna jo joanne joasia asia
        jonathan jon jonny john jonathon nathan
        john jack jon johnny jonny sean ian
        jordan jordy
        joseph joe joey jo jozef
        josephine jo josie
        joshua josh
        joyce joy
        judith judy jude
        julia julie jules
        julian jules
        kamil kam
        karen kaz
        katarzyna kasia kate
        kathleen kathy kath kate kay cathleen
        kenneth ken kenny
        kevin kev
        khadija khadijah kadija
        kimberley kim kimberly
        kieran kieron ciaran
        krystyna krysia
        laura lauren laurie
        lawrence larry laurie laurence
        leonard len lenny leo
        leonardo leo
        leo leon
        lewis lew louis lou louie
        lillian lily lil lilly
        louis lou lewis louie
        louise lou lulu
        lucy lucia luce lu
        lukasz luke lucas
        lydia liddy
        lynda linda lyn lynn
        madeleine maddie maddy madeline
        magdalena magda
        malcolm mal
        malgorzata gosia margaret
        marek mark
        margaret maggie meg megan peggy marge margie rita greta daisy madge mags
        maria mary marie marysia mia
        marian mary
        marjorie marge margie
        mark marc marcus
        martha mattie
        martin marty marcin
        mary molly polly may mae maria marie
        mateusz matt mat matthew
        matilda tilly tilda mattie
        matthew matt mat matty mathew
        maureen mo
        maurice mo
        maxwell max
        maximilian max
        megan meg
        melanie mel
        melissa mel lissa missy
        michael mike mick micky mikey mickey michal micheal mitch
        mohammed muhammad mohammad mohamed muhammed mohamad mohd mo mohamud mahomed muhamed mohamed
        moira maura
        mustafa mustapha
        mahmood mahmoud mehmood mahmud
        miroslav mirek
        monica mon
        natalie nat nattie
        natasha tasha nat
        nathaniel nathan nat nate nathanial
        nathan nate nat
        nicholas nick nicky nico nicolas mikolaj
        nicola nicky nikki nic
        noah noe
        noor nur nour
        norman norm
        olivia liv livvy olive livia
        oliver ollie olly
        omar umar omer
        oskar oscar
        owen ewan euan
        pamela pam
        patricia pat patsy tricia trish patty trisha
        patrick pat paddy padraig patryk
        paul pawel
        penelope penny nell
        peter pete piotr
        philip phil pip phillip
        philippa pippa pip phil
        piotr piotrek peter
        priscilla cilla
        prudence pru prue
        rachel rach rachael rae
        rahman rehman
        raymond ray
        rashid rasheed
        rebecca becky becca beckie bex
        reginald reg reggie
        rhiannon rhi
        richard rich rick dick ricky richie
        robert rob bob bobby robbie bert robin
        roberta bobbie
        roderick rod
        rodney rod
        roger rodge
        ronald ron ronnie
        rosalind ros roz
        rosamund ros
        rosemary rose rosie
        rose rosie rosa
        roy leroy
        rupert ru
        russell russ
        saeed said sayeed syed
        samantha sam sammy
        samuel sam sammy
        sandra sandy
        sarah sally sadie sara zara
        scarlett scarlet lettie
        sebastian seb bastian
        sean shaun shawn john
        sharon shaz
        sheila shelagh
        shirley shirl
        sidney sid sydney
        simon si
        sinead jane
        siobhan shiv
        sophia sophie sofia zofia soph sofie
        stacey stace
        stanislaw stan staszek
        stanley stan
        stephanie steph stefanie
        stephen steve steven stevie stefan szczepan
        stewart stuart stu
        susan sue susie suzie suzanne susannah
        sylvia syl
        tabitha tabby
        tamara tammy
        tariq tarik tareq
        teresa terry tess tessa theresa
        terence terry
        thaddeus tad
        theodore theo ted teddy
        thomas tom tommy tomasz
        timothy tim timmy
        tobias toby
        tomasz tomek thomas
        tracey trace tracy
        usman uthman osman
        valerie val
        vanessa nessa
        veronica ronnie vera
        victor vic
        victoria vicky tori vikki vicki
        vincent vince vinny
        violet vi
        virginia ginny
        vivian viv vivien
        wallace wally
        walter wally walt
        wilfred wilf
        william will bill billy liam willie wills
        winifred winnie freda
        wojciech wojtek
        yousef yusuf yousuf youssef joseph yousif
        yasmin yasmeen jasmin yasmine
        zachary zac zach zak zack
        zainab zaynab zeinab
        zakariya zakaria zachary
        zbigniew zbyszek
        zofia zosia sophie
        """
}
