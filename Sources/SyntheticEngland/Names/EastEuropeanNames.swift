/// Polish, Romanian, Bulgarian, Baltic, Ukrainian, Czech, Hungarian and Albanian names, commonest first.
/// An underscore stands for a space.
enum EastEuropeanNames {
    static let surnames = """
        Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski
        Kozłowski Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski
        Michalski Król Nowakowski Wieczorek Jabłoński Wróbel Majewski Olszewski Stępień Malinowski Jaworski Adamczyk
        Dudek Nowicki Pawlak Górski Witkowski Walczak Sikora Rutkowski Baran Michalak Szewczyk Ostrowski Tomaszewski
        Pietrzak Duda Zalewski Wróblewski Jasiński Marciniak Sadowski Zawadzki Bąk Jakubowski Wilk Włodarczyk
        Chmielewski Borkowski Sokołowski Szczepański Sawicki Lis Kucharski Kalinowski Wysocki Mazurek Kubiak
        Maciejewski Kołodziej Kaźmierczak Sobczak Konieczny Głowacki Zakrzewski Krupa Wasilewski Krajewski Adamski
        Sikorski Mroz Laskowski Gajewski Ziółkowski Szulc Makowski Brzeziński Baranowski Przybylski Kaczmarczyk
        Cieślak Borowski Andrzejewski Szczepaniak Popescu Ionescu Popa Radu Dumitru Stan Stoica Gheorghe Rusu Munteanu
        Matei Constantin Florea Marin Ciobanu Moldovan Dinu Tudor Lazar Barbu Nistor Ungureanu Petrescu Vasile Balan
        Cojocaru Ivanov Petrov Dimitrov Georgiev Todorov Kazlauskas Petrauskas Jankauskas Balčiūnas Stankevičius
        Bērziņš Kalniņš Ozols Horváth Tóth Szabó Kovács Nagy Varga Novák Svoboda Dvořák Černý Procházka Shevchenko
        Kovalenko Bondarenko Tkachenko Melnyk Hoxha Shehu Krasniqi Berisha Gashi Dervishi Kola Marku Balogh Kiss
        Farkas Németh Molnár Kováč Baláž Lakatos Čonka
        """

    static let boys = """
        Jakub Filip Aleksander Antoni Szymon Jan Kacper Franciszek Mikołaj Wojciech Adam Michał Oliwier Nikodem Igor
        Oskar Maksymilian Dawid Kuba Piotr Mateusz Bartosz Tomasz Krzysztof Marcin Łukasz Paweł Kamil Dominik Patryk
        Damian Daniel Hubert Ignacy Stanisław Leon Tymon Wiktor Olaf Alan Fabian Julian Marcel Natan Ksawery Gabriel
        Borys Bruno Cezary Eryk Gracjan Grzegorz Jerzy Karol Konrad Krystian Maciej Marek Miłosz Norbert Przemysław
        Radosław Rafał Robert Sebastian Sławomir Tadeusz Zbigniew Andrei Alexandru Mihai Stefan David Luca Matei
        Darius Ionut Cristian Rares Vlad Ștefan Răzvan Florin Marius Bogdan Catalin Georgi Ivan Dimitar Nikola Viktor
        Lukas Matas Jonas Dominykas Nojus Artūrs Roberts Artem Dmytro Maksym Oleksandr Andriy Bence Máté Levente Ádám
        Dávid Tomáš Matěj Ondřej Jiří Ardit Erion Arben Besim Noel Samuel Marko Kristian
        """

    static let girls = """
        Zuzanna Julia Zofia Hanna Maja Lena Alicja Oliwia Laura Emilia Amelia Maria Antonina Wiktoria Natalia Nikola
        Aleksandra Pola Nadia Kornelia Gabriela Anna Helena Marcelina Milena Iga Liliana Michalina Karolina Weronika
        Martyna Kaja Jagoda Łucja Patrycja Magdalena Małgorzata Katarzyna Agnieszka Barbara Ewa Joanna Klaudia Paulina
        Sandra Dominika Daria Kinga Izabela Justyna Nina Blanka Róża Żaneta Stanisława Jadwiga Beata Bożena Dorota
        Elżbieta Grażyna Halina Iwona Monika Renata Sylwia Urszula Maria-Magdalena Andreea Ioana Elena Sofia Alexandra
        Bianca Denisa Ștefania Raluca Mihaela Cristina Antonia Ana Larisa Delia Viktoria Gergana Emilija Gabija
        Austėja Ugnė Liepa Kamilė Anastasija Olena Kateryna Yuliia Daryna Anhelina Solomiia Luca Zsófia Réka Dorina
        Eszter Tereza Eliška Adéla Lucie Arta Erisa Blerina Era Elira Melisa Vanessa Jasmina
        """

    /// First halves of the surnames of the long tail.
    static let surnameStems = """
        Adam Bar Bed Biel Bor Brzoz Buk Chmiel Cich Czarn Dąb Dębn Gaj Gór Grab Gut Jag Jar Jasn Jan Kal Kam Kasz Kon
        Kos Kraw Kuch Kurp Lask Lew Lip Łaz Maj Mal Mark Mich Miel Mosk Nad Niem Nowak Olsz Ost Paw Piet Pod Rad Raf
        Rog Rud Sad Sob Sok Sosn Star Sta Szym Tom Turk Urb War Was Wier Wit Wol Wys Zal Zar Ziel
        """

    /// Second halves of the surnames of the long tail.
    static let surnameSuffixes = """
        owski ewski iński czyk owicz ewicz iak ak ański
        """
}
