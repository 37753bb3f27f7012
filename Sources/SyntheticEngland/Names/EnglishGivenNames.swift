/// Given names in England, the commonest first.
enum EnglishGivenNames {
    static let boys = """
        Oliver Jack Harry George Noah Charlie Jacob Alfie Thomas Oscar William James Leo Joshua Henry Arthur Archie
        Freddie Theo Ethan Max Logan Alexander Lucas Isaac Joseph Samuel Daniel Benjamin Adam Edward Dylan Harrison
        Sebastian Teddy Theodore Jude Luca Finley Mason Harvey Riley Toby Louie Jayden Tommy Reuben Rory Elijah
        Frankie Albie Jaxon Roman Ezra Louis Tyler Luke Matthew Ryan Nathan Callum Connor Bobby Ronnie Reggie Hugo
        Stanley Elliot Elliott Michael Jamie Liam Caleb Gabriel Zachary Arlo Grayson Carter Blake Rowan Jenson David
        Jackson Hunter Bradley Cameron Ben Sam Kai Aiden Aaron Alex Ellis Evan Frederick Jasper Felix Milo Kian Owen
        Joel Lewis Leon Ollie Robert Patrick Christopher John Peter Andrew Anthony Stephen Mark Paul Sean Shaun Shane
        Kieran Kieron Declan Dominic Rhys Rhodri Dafydd Gethin Gareth Ieuan Iwan Osian Macsen Morgan Conor Ciaran Cian
        Cillian Oisín Eoin Niall Brendan Fionn Finn Finlay Angus Hamish Ewan Euan Fergus Alasdair Alistair Callan
        Lachlan Duncan Fraser Craig Scott Stuart Gordon Kyle Keegan Brandon Jordan Jake Zac Zack Zak Zach Zachariah
        Josh Joey Joe Johnny Jonathan Jonah Jonas Josiah Jesse Jimmy Billy Bertie Barnaby Bailey Beau Brody Brodie
        Bryn Brayden Brooklyn Bruno Buddy Caden Cody Cohen Cole Colby Corey Cory Cruz Dale Damian Damon Danny Darcy
        Dawson Deacon Denis Dexter Douglas Drew Duke Eddie Edgar Edmund Edwin Eli Elias Elis Emmett Eric Ernest Ernie
        Eugene Evander Fabian Fletcher Flynn Francis Frank Franklin Fred Gene Gerard Gilbert Glen Graham Grant Gus
        Harley Harri Harris Hayden Heath Hector Herbie Hudson Hughie Ivan Ivor Jace Jared Jason Jax Jaxson Jay Jaydon
        Jean Jed Jeremy Jeremiah Jerome Jett Jim Jon Jory Joss Josef Julian Junior Justin Kaiden Kaine Kane Keaton
        Keir Keith Kelvin Kenneth Kenny Kenzo Kevin Kit Kobi Kody Koa Kurt Lance Laurence Lawrence Lee Leighton Lennie
        Lennon Lenny Leonard Leonardo Levi Lex Lincoln Linus Lochlan Lorcan Lorenzo Luis Lukas Lyle Mackenzie Malachi
        Malcolm Marcus Marley Marlon Marshall Martin Maurice Maverick Maxim Maximilian Maxwell Micah Miles Mitchell
        Monty Murray Mylo Myles Ned Neil Nelson Nathaniel Neo Nico Nicholas Nicolas Nigel Oakley Olly Otis Otto Parker
        Percy Perry Philip Phillip Phoenix Preston Quentin Quinn Rafe Rafferty Ralph Ralphie Raphael Ray Raymond Reece
        Reed Reid Remy Remi Rex Ricardo Richard Ricky Rio River Robbie Robin Rocco Rocky Roger Ronan Ronald Ronny
        Rufus Rupert Russell Ruben Saul Seb Seth Sidney Sid Simon Solomon Sonny Spencer Stefan Stephan Steven Sterling
        Sullivan Sunny Tate Ted Teddie Terence Theon Timothy Tobias Tobin Todd Tom Tommie Tony Travis Trevor Tristan
        Troy Tyson Vernon Victor Vincent Vinnie Wade Walter Warren Wayne Wesley Wilbur Wilf Wilfred Will Willem
        Winston Woody Wren Wyatt Xander Xavier Zane Zander Zeke Ziggy Zion Zaid André Renée Noé Théo Jules Laurent
        Raúl
        """

    static let girls = """
        Olivia Amelia Emily Isla Ava Jessica Isabella Lily Ella Mia Sophie Charlotte Poppy Sophia Evie Grace Ruby
        Daisy Alice Florence Freya Sienna Phoebe Ivy Chloe Isabelle Millie Elsie Matilda Evelyn Ellie Scarlett Rosie
        Erin Eva Lucy Willow Holly Molly Harper Emma Summer Megan Abigail Maisie Esme Imogen Georgia Amber Eliza
        Emilia Hannah Layla Bella Lottie Jasmine Penelope Thea Maya Zara Nancy Luna Aria Violet Rose Orla Maryam
        Aurora Elizabeth Harriet Arabella Robyn Lola Martha Eleanor Katie Anna Lilly Leah Darcie Lacey Gracie Bonnie
        Beatrice Bethany Amy Heidi Edith Margot Mabel Mila Ada Hallie Maeve Delilah Iris Zoe Zoë Chloé Siân Sian Niamh
        Aoife Caoimhe Saoirse Sinead Sinéad Ciara Roisin Róisín Orlaith Áine Clodagh Eilidh Mairi Catrin Carys Cerys
        Ffion Seren Angharad Bronwen Rhiannon Nia Lowri Mali Efa Eira Cadi Gwen Alys Anwen Eleri Elin Alana Alanna
        Alannah Alexa Alexandra Alexis Alicia Alina Alisha Allie Alma Amanda Amara Amaya Amélie Amelie Amie Anabelle
        Anastasia Andrea Angel Angela Angelica Angelina Anita Ann Annabel Annabella Annabelle Anne Annie Anneliese
        Anya Antonia April Aphra Arabelle Ariana Ariella Arianna Arwen Ashleigh Ashley Astrid Athena Aubrey Audrey
        Autumn Avery Ayla Azaria Beau Belle Bethan Betsy Betty Bianca Billie Blossom Blythe Briony Bryony Bridget
        Brooke Caitlin Caitlyn Callie Cara Carla Carly Carmen Caroline Casey Cassandra Cassia Catherine Cecilia Cecily
        Celeste Celia Celine Chanel Chantelle Charley Charlie Chelsea Cherry Christina Clara Clarissa Claudia Clemmie
        Clementine Cleo Clover Connie Constance Cora Coral Cordelia Courtney Crystal Dahlia Dakota Daniella Danielle
        Daphne Darcey Darcy Deborah Demi Destiny Diana Dolly Dora Dorothy Dottie Eden Edie Effie Elena Eleanora Eliana
        Elise Elisha Ellen Elodie Eloise Elora Elspeth Elvie Emerson Emmeline Emmie Erica Erika Esmae Esmay Esmé
        Esther Etta Eve Evelina Everly Faith Faye Felicity Fern Fiona Flora Fleur Flo Florrie Frances Francesca
        Frankie Freda Freyja Gabriella Gabrielle Gaia Gemma Georgie Georgina Gia Gianna Gigi Gloria Greta Gwendolyn
        Hana Harley Harlow Harmony Hattie Hazel Heather Helen Helena Henrietta Hermione Hettie Holly-Mae Honey Honor
        Hope India Indie Indigo Ines Inès Ingrid Irene Isabel Isabela Isobel Isobella Issy Ivy-Rae Izabella Izzy Jade
        Jamie Jane Janet Jemima Jemma Jennifer Jenny Jess Jessie Joanna Joanne Jodie Josephine Josie Joy Julia
        Julianna Julie Juliet June Juno Kacey Kara Karina Kate Katherine Kathryn Kathleen Katy Kaya Kayla Kayleigh
        Keeley Keira Kelly Kelsey Kendra Kiara Kiera Kim Kimberley Kirsten Kirsty Kitty Kyla Kylie Lana Lara Laura
        Lauren Laurie Leanne Leila Lena Lexi Lexie Libby Lia Liana Liberty Lila Lilah Lilian Lilia Lilith Lillie
        Lillian Lily-Mae Lily-Rose Linda Lisa Lois Lorelai Louisa Louise Luciana Lucia Lucinda Lydia Lyla Lyra
        Mackenzie Macy Maddie Maddison Madeleine Madeline Madison Mae Maggie Maia Maisy Mara Marcie Margaret Margo
        Maria Marianne Marie Marina Marley Marnie Mary Maud Maude Maxine Mckenzie Meadow Megan-Rose Melanie Melissa
        Melody Mercy Meredith Merryn Mia-Rose Michaela Michelle Milana Miley Milly Mimi Minnie Miranda Miriam Miya
        Mollie Monica Morgan Mya Myla Myra Nadia Nancie Naomi Natalia Natalie Natasha Nell Nellie Neve Nevaeh Nicola
        Nicole Nina Noelle Nora Norah Nova Océane Oaklee Octavia Odette Olive Oona Ophelia Opal Ottilie Paige Paisley
        Pandora Patience Patricia Paula Pearl Peggy Penny Perla Persephone Petra Philippa Pia Piper Pippa Pixie Polly
        Poppie Portia Primrose Priscilla Quinn Rachael Rachel Rae Raven Rebecca Rebekah Reeva Remi Renée Renee Rhea
        Rhia Ria Riley Rita River Roberta Robin Romy Romilly Rosa Rosalie Rosalind Rosanna Roseanna Rosemary Rowan
        Roxanne Roxy Ruth Sabrina Sadie Saffron Sage Sally Samantha Sara Sarah Saskia Savannah Scarlet Selena Selina
        Serena Serenity Shannon Sharon Shauna Shelby Shirley Sheila Sigourney Sky Skye Skyla Skylar Sofia Sofie Sonia
        Stacey Star Stella Stephanie Sue Susan Susanna Susie Suzanne Sybil Sylvia Sylvie Tabitha Talia Tallulah Tamara
        Tamsin Tansy Tara Tatiana Taylor Teagan Tegan Tessa Tess Thalia Theodora Theresa Tia Tiana Tiffany Tilda Tilly
        Tillie Tori Trinity Trixie Una Ursula Valentina Valerie Vanessa Vera Verity Veronica Victoria Viola Violette
        Vivian Vivienne Wendy Winifred Winnie Wren Yasmin Yasmine Yvonne Yvette Zelda Zena Zofia Zuri
        """

    /// First halves of names such as Lily-Mae.
    static let girlsFirst = """
        Ellie Lily Ava Gracie Amelia Evie Poppy Isla Ruby Olivia Ella Maisie Lacey Sophie Daisy Aria Bonnie Darcie
        Millie Layla Elsie Rosie Mia Lexi Esmae Summer Ivy Nancy Lottie Anna Mary Peggy
        """

    static let girlsSecond = """
        Mae Rose Grace Leigh May Rae Louise Mai Jane Anne Lou Jo Belle Marie Ann Faith Jade Skye Lee Beth
        """

    static let boysFirst = """
        Alfie Tommy Harley Bobby Charlie Oliver Jack Riley Teddy Billy Freddie Tyler Jay Noah Ronnie Archie John
        Frankie Theo Kai Leo Mason Albie Jayden Jean Reggie
        """

    static let boysSecond = """
        James Lee Jay Joe John George Jack Ray Jon Thomas Luke Dean Scott David Boy Michael Junior Paul William Rhys
        """
}
