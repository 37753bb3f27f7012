/// Surnames of England, Wales, Scotland and Ireland as borne in England, the commonest first.
/// An underscore stands for a space.
enum EnglishSurnames {
    static let common = """
        Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts
        Green Hall Wood Jackson Clarke Harris Clark Turner Hill Cooper Ward Moore Hughes Edwards Morris Martin Lewis
        Watson Thomas Baker King Harrison Morgan Allen James Scott Phillips Lee Mitchell Parker Bennett Cook Davis
        Shaw Bell Price Young Anderson Collins Richardson Marshall Bailey Carter Miller Cox Griffiths Kelly Simpson
        Adams Murphy Wilkinson Richards Campbell Webb Rogers Stevens Hunt Foster Mills Gray Chapman Palmer Robertson
        Ellis Murray Lloyd Barnes Holmes Butler Powell Knight Reynolds Stevenson Fisher Mason Matthews Russell Owen
        Graham Dixon Barker Gibson Harvey Pearson Kennedy Fletcher Howard Andrews Walsh Harper Elliott Armstrong Reid
        Lawrence Hudson Atkinson Cole Brooks Wells Dawson Lowe Hart Spencer Burton Day Rose Grant Saunders Payne Perry
        West Arnold Hawkins Gardner Ford Hamilton Ross Woods Bradley Watts Pearce Berry Ryan Bird Bishop Dean Johnston
        Booth Osborne Hopkins Carpenter Hunter Jenkins Lane Newton Henderson Coleman Kaye Williamson Nicholls Black
        Porter Sutton Wallace Crawford Read Fox Rowe Stone Cunningham Duncan Francis Freeman Gordon Hewitt Hobbs
        Holland Humphreys Jennings Jordan Kerr Knowles Lambert Lawson Lynch Mann May McDonald McKenzie Morton Moss
        Nash Nelson Newman Nicholson Norman Norris Nixon North Norton Oliver O'Brien O'Connor O'Neill O'Sullivan
        O'Reilly O'Donnell O'Keeffe O'Hara O'Leary O'Rourke O'Shea O'Toole O'Callaghan O'Dowd O'Grady O'Malley D'Arcy
        D'Souza Page Parkin Parry Parsons Patterson Peters Poole Potter Potts Pratt Preston Pritchard Quinn Randall
        Reed Rees Reeves Rice Riley Rhodes Roberson Rowley Sanders Sharp Shepherd Short Simmons Sims Skinner Slater
        Smart Spence Steele Stewart Stephens Stephenson Storey Stokes Stuart Summers Swift Sykes Symonds Tate Thornton
        Thorpe Todd Townsend Tucker Tyler Vaughan Vincent Wade Wall Walters Warner Warren Waters Weaver Webster Welch
        Weston Wheeler Whitehead Whittaker Wilkins Willis Winter Woodward Wyatt Yates York Abbott Ainsworth Akers
        Aldridge Alexander Allan Allsop Ambrose Appleby Archer Ashworth Aspinall Astley Atkins Austin Avery Ayres
        Bacon Baldwin Ball Ballard Banks Bannister Barber Barlow Barnett Baron Barr Barrett Barron Barry Bartlett
        Barton Bates Batty Baxter Beattie Beaumont Beck Beckett Bedford Beech Begley Benson Bentley Best Bevan Bibby
        Bingham Birch Blackburn Blake Bland Blythe Bolton Bond Bowden Bowen Bowers Bowles Boyd Boyle Brady Braithwaite
        Bramley Brennan Brett Brewer Bridges Briggs Bright Bristow Broadbent Brookes Bruce Bryan Bryant Buckley Bull
        Burgess Burke Burns Burrows Bush Byrne Cairns Callaghan Cameron Cannon Cartwright Carr Carroll Casey Cassidy
        Chadwick Chambers Chandler Charlton Chester Christie Church Clayton Clements Clifford Coates Cobb Cockburn
        Cohen Coles Collier Collinson Connell Connolly Connor Conway Cooke Coombes Corbett Corrigan Costello Cotton
        Coulson Cowan Craig Crane Craven Croft Cross Crossley Crowther Cullen Curran Currie Curtis Dale Dalton Daly
        Daniels Davenport Davey Davidson Davison Dawes Denton Devlin Dickinson Dixson Dobson Docherty Dodd Doherty
        Dolan Donnelly Donovan Douglas Dowling Downes Doyle Drake Draper Drew Driscoll Drury Duffy Dunn Dyer Eastwood
        Eaton Eccles Egan Elliot English Everett Ewing Fagan Fairhurst Farmer Farrell Faulkner Fawcett Fenton Ferguson
        Field Finch Finn Firth Fitzgerald Fitzpatrick Flanagan Fleming Flint Flower Flynn Forbes Forster Forsyth
        Fowler Franklin Fraser French Frost Fry Fuller Fulton Gallagher Galloway Garner Garrett Gates Gee George
        Gibbons Gibbs Giles Gill Gillespie Glover Godfrey Goddard Golding Goodall Goodwin Gough Gould Grainger Greaves
        Greenwood Gregory Griffin Grimshaw Groves Haigh Haines Hale Hammond Hancock Hanson Hardy Hargreaves Harding
        Harkness Harrington Hartley Harwood Hastings Hayes Haynes Hayward Heath Heaton Hicks Higgins Higginson Hilton
        Hinchliffe Hirst Hodge Hodgson Hodgkinson Hogan Holden Holloway Holt Hope Hopkinson Horne Horton Houghton
        Howarth Howe Howell Howells Hoyle Hull Humphrey Humphries Hurst Hussey Hutchings Hutchinson Ingham Ingram
        Irvine Irving Isaacs Ives Jacobs Jarvis Jeffries Jenkinson Joyce Kane Kay Keane Keating Kemp Kendall Kenny
        Kent Kershaw Kirby Kirk Kitchen Lacey Laing Lamb Lancaster Langley Larkin Law Leach Leigh Leonard Leslie
        Lester Levy Lindsay Lister Little Lomax Long Lord Love Lowry Lucas Lyons Mackay Mackenzie MacDonald Madden
        Mahoney Maher Mallon Manning Marsden Marsh Marston Mather Mayo McCarthy McCann McCormack McCulloch McDermott
        McDonnell McGill McGrath McGregor McGuire McIntosh McIntyre McKay McKenna McLaughlin McLean McLeod McMahon
        McManus McMillan McNally McNamara Mead Mellor Mercer Metcalfe Middleton Milne Milner Molloy Monaghan
        Montgomery Moody Mooney Moran Moreton Mullen Mulligan Munro Musgrave Myers Naylor Neal Neale Neville Newell
        Nolan Noble Nuttall Oakley Ogden Oldham O'Hagan Orr Osborn Owens Padgett Paine Parkes Parkinson Partridge
        Paterson Patton Peacock Peck Penn Pickering Pickford Pike Piper Pitt Plant Platt Pollard Pope Powers Prescott
        Prior Pugh Purcell Quigley Radford Raine Ramsay Ramsden Ratcliffe Rawlings Rawson Raynor Redfern Redmond Regan
        Renshaw Rhys Rigby Rimmer Ritchie Rowland Rowlands Royle Rudd Rushton Rutherford Rutter Sadler Salt Salter
        Sampson Savage Saville Sawyer Schofield Searle Seddon Sellers Senior Sewell Seymour Sharpe Sharples Shelton
        Sheppard Sheridan Shields Shore Silver Silverman Sinclair Singleton Slack Slade Sloan Smithson Smyth Snow
        Southern Sparks Speight Squires Stafford Stanley Stanton Steel Steward Stirling Stock Stott Street Stubbs
        Styles Sullivan Sumner Sutcliffe Swain Swan Sweeney Talbot Tanner Tatlock Taylor-Smith Teale Temple Tennant
        Terry Thomson Thorne Tierney Tilley Timms Tomlinson Tompkins Tonks Topping Tracey Travis Treacy Trotter Truman
        Tully Turnbull Tuttle Tyson Underwood Unsworth Upton Varley Vickers Vine Waddington Wainwright Waite Wakefield
        Walton Warburton Ware Waring Warwick Waterhouse Waterman Watkins Watkinson Weir Wheatley Whelan Whitaker
        Whitfield Whiting Whitmore Whittle Wilcox Wild Wilde Wiles Wilks Willetts Winstanley Winston Wise Withers
        Woodcock Woodhouse Woodley Woodman Woolley Worthington Wren Wynn Yarwood Yeomans Zane St_John Le_Page De_Lacy
        """

    /// Place names end in these after such a stem: the long tail of English surnames.
    static let stems = """
        Ash Ald Alder Apple Arm Arn As Aug Ayle Bab Back Bad Bag Bain Bal Bam Ban Bar Bark Barr Bas Bax Bay Beau Beck
        Bed Ben Bent Ber Bick Bid Bil Bin Birk Blag Blan Blax Bod Bol Bos Boul Bow Box Brad Braf Bram Bran Bray Breck
        Bren Bret Brid Brig Brin Brock Brom Brough Buck Bul Bun Bur Burn But Cal Cam Can Car Carl Cas Cat Chad Chal
        Char Chat Ched Chel Chil Chip Clap Clay Cleve Clif Cob Cod Col Comp Cop Corn Cot Cow Cran Cray Crick Crof Crom
        Cros Cul Cum Dag Dal Dan Dar Day Deb Del Den Der Ding Dit Dod Don Dor Dray Dud Dul Dun Dur East Ec Ed Egg El
        Elm Els En Ep Er Ever Ex Fair Fal Far Farn Fel Fen Fer Fill Fin Fish Flax Ford Fos Foul Fram Frod Ful Gar Gas
        Gat Gil Glas Glen God Gold Good Gos Graf Gran Gray Gren Grim Gris Grit Hack Had Hag Hal Ham Han Har Hart Has
        Hat Hath Haw Hay Haz Head Heath Heb Hed Hel Hem Hen Hep Her Hes Hey Hick Hil Hin Hod Hol Holl Hop Hor Hos
        Hough How Hox Hud Hul Hum Hun Hur Hux Il In Ips Ir Is Kel Ken Ket Kid Kil Kim Kin Kir Kirk Kit Knap Lac Lam
        Lan Lang Lath Lav Law Lay Led Lee Leigh Len Lev Ley Lil Lim Lin Lit Lock Long Lop Lul Lum Lut Mad Mal Man Mar
        Mart Mas Mat May Mel Mer Mid Mil Min Mit Mor Mos Mot Mug Mun Nant Nea Net New Nor North Nun Oak Od Old Ol Or
        Os Ot Ox Pad Pal Pap Park Pat Peb Pem Pen Pick Pil Pin Plum Pock Pol Pon Por Pos Pres Pul Rad Rain Ram Ran Rat
        Raw Ray Read Red Ren Rib Rich Rick Rid Ring Rip Ris Rod Rol Rom Ros Roth Row Rud Rush Rut Sal San Sax Scar Sed
        Sel Set Shaf Shal Shar Shel Shen Ship Shir Shut Sib Sil Sim Skel Skip Slin Snel Som South Spal Spar Sprat Stan
        Stap Stat Sted Sten Stock Stoke Strat Stret Sud Sun Swan Swin Tad Tal Tam Tat Ted Ten Thack Thax Thir Thorn
        Thur Thwai Til Tin Tod Tol Top Tor Tun Tut Twy Ul Un Up Us Wad Wain Wal Wan War Was Wat Wea Wed Wel Wen Wes
        West Wet Wex Whar Whit Wick Wid Wig Wil Win Wing Wit Wof Wol Won Wood Wool Wor Wy Yar Yel Yor
        """

    static let suffixes = """
        ton ley ham by field worth ford wood wick well burn den don dale man stone bourne combe bury hurst shaw more
        land brook ridge way gate croft thorpe head house ing ington ingham stead hill lock side thwaite cliffe bridge
        some low
        """

    static let patronyms = """
        Adam Ander Atkin Bat Ben Christopher Clem Cuth Dan Davi Dick Dob Edmond Fergus Gib Gilbert Har Hew Hod Hop
        Hutch Jack Jame Jeff Jen John Law Mat Math Michel Morri Nel Nichol Ol Pat Paul Per Peter Phil Ralph Richard
        Rob Robin Roger Rowland Samp Sander Sim Stephen Syme Thom Thomp Tom Wat Wil Wilk William Wills
        """

    static let patronymSuffixes = """
        son s kins kinson cock ett ell
        """
}
