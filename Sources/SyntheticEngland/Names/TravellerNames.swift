/// Names of Gypsy, Roma and Traveller families, commonest first.
/// An underscore stands for a space.
enum TravellerNames {
    static let surnames = """
        Smith Lee Cooper Boswell Loveridge Price Doherty Ward McDonagh Connors Penfold Hearne Buckland Lock Stanley
        Wood Gray Heron Young Ayres Taylor Herring Coyle Delaney Maughan Mongan Joyce Cash Quilligan Sheridan Stokes
        Faulkner Casey O'Driscoll Rooney Wall Carty O'Brien Purcell Dooley Toohey Winter Hughes Brazil Botton Chapman
        Draper Elliott Finney Florence Holland Lamb Nelson Orchard Palmer Pidgley Ripley Roberts Rossiter Scamp Shaw
        Skerry Swales Varey Vincent Wenman Wilson
        """

    static let boys = """
        John Patrick Michael Thomas James Martin Miley Paddy Johnny Tommy Jimmy Levi Elvis Nelson Eli Elijah Moses
        Noah Nathan Henry Billy Joe Jim William Riley Bartley Christy Dan Dougie Felix Francie Gerry Hughie Jasper Job
        Larry Manus Mikey Ned Owen Righteous Samson Simey Tyson Tony Willie Dinny Bernard Luke Freedom Prince Roy
        Jesse
        """

    static let girls = """
        Margaret Mary Bridget Kathleen Winnie Ann Eileen Helen Nan Chantelle Shakira Savannah Charity Cinderella
        Britannia Coralina Delilah Esmeralda Florence Genty Kizzy Lementina Liberty Mizelli Montana Nora Priscilla
        Queenie Rosie Sabina Scarlett Selina Shirley Sinfi Theresa Tiffany Vashti Violet Whippet Josie Lizzie Mary-Ann
        Mary-Kate Crystal Dolly Barbara Chelsea Angelina
        """
}
