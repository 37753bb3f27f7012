/// Nigerian, Ghanaian, Sierra Leonean and Gambian names, with some of Southern Africa.
/// An underscore stands for a space.
enum WestAfricanNames {
    static let surnames = """
        Adeyemi Okafor Mensah Osei Boateng Owusu Asante Appiah Okonkwo Adebayo Ogunleye Eze Nwosu Okeke Oluwaseun
        Balogun Bello Agyeman Amoah Ansah Antwi Asamoah Addo Adjei Acheampong Amponsah Annan Baidoo Bonsu Danso Darko
        Donkor Frimpong Gyamfi Kwarteng Nkrumah Obeng Ofori Opoku Oppong Quaye Sarpong Tetteh Yeboah Abiodun Abiola
        Adegoke Adekunle Adeleke Adeniyi Adesina Adewale Adeoye Afolabi Agbaje Aina Ajayi Akande Akinola Akinyemi
        Alabi Alade Aluko Amadi Animashaun Anyanwu Aremu Awolowo Ayodele Babatunde Bakare Bamidele Bankole Chukwu
        Chukwuemeka Coker Dada Daramola Ebere Edet Ekwueme Emeka Enahoro Fashola Fagbemi Fasanya Folarin Ibekwe
        Ibrahim Idowu Igwe Ikenna Iwu Jegede Kalu Kolawole Ladipo Lawal Madu Martins Njoku Nnadi Nnamdi Nwachukwu
        Nwankwo Obi Obasi Odukoya Odunsi Ogbonna Ogundele Ogunbanjo Ojo Okoro Okoye Okpara Oladipo Olaniyan Olatunji
        Olawale Olayinka Olusegun Omotayo Onyekachi Onuoha Onwuka Orji Osagie Oshodi Oyelaran Oyelowo Oyewole Salami
        Sanni Shonibare Sowande Taiwo Tijani Uche Udoh Ugwu Umeh Usman Uzoma Williams Johnson Cole Kamara Sesay
        Bangura Conteh Koroma Jalloh Kargbo Turay Mansaray Fofanah Diallo Barry Bah Camara Traoré Coulibaly Keita
        Touré Koné Diop Ndiaye Fall Sow Jallow Ceesay Njie Touray Ndlovu Moyo Sibanda Ncube Dube Chikwanha Mutasa
        Mukasa Nakato
        """

    static let boys = """
        Daniel David Emmanuel Samuel Joshua Michael Nathan Caleb Elijah Isaac Jeremiah Josiah Ezekiel Joel Gabriel
        Nathaniel Kofi Kwame Kwaku Kwabena Yaw Kojo Kwasi Nana Ebo Fiifi Tobi Temi Tunde Seun Femi Kunle Segun Dele
        Wale Ayo Bayo Dayo Kayode Kehinde Taiwo Olu Oluwatobi Oluwaseun Oluwafemi Oluwadamilola Oluwatobiloba
        Oluwaseyi Oluwakayode Temitope Toluwani Damilola Ademola Adewale Adeyemi Adebayo Ayomide Ayodeji Babatunde
        Bolaji Boluwatife Chidi Chidubem Chiedozie Chijioke Chike Chima Chimamanda Chinedu Chinonso Chukwuemeka
        Chukwudi Ebuka Emeka Ekene Eze Favour Godwin Ifeanyi Ikechukwu Ikenna Jide Jeremy Kamsi Kelechi Kenechukwu
        Kosi Lanre Mofe Moses Munachi Nnamdi Nonso Obinna Obi Okechukwu Onyeka Osagie Ose Prince Praise Rapheal Samson
        Shola Sola Solomon Somto Tayo Tiwa Tobenna Tochukwu Tolu Uche Uchenna Victor Wisdom Zion Zikora Alpha Abu
        Alhassan Alusine Foday Ibrahim Ishmael Lamin Mohamed Momodou Musa Ousmane Mamadou Sheku Sorie Blessing Kudzai
        Tinashe Tendai Takudzwa Tanaka Farai Simba Themba
        """

    static let girls = """
        Blessing Grace Esther Deborah Hannah Naomi Ruth Rachel Abigail Elizabeth Mary Sarah Joy Faith Hope Mercy Peace
        Precious Princess Favour Gloria Patience Comfort Charity Abena Adjoa Adwoa Afia Afua Akosua Akua Ama Araba
        Efua Ekua Esi Yaa Maame Nana Serwaa Adaeze Adaora Ada Adanna Amaka Amara Amarachi Anuli Chiamaka Chiara
        Chidinma Chika Chimamanda Chinwe Chinyere Chioma Chisom Ebere Ebele Ezinne Ifeoma Ifunanya Ijeoma
        Kamsiyochukwu Kosisochukwu Munachimso Ngozi Nkechi Nkiru Nneka Nwanneka Obioma Oge Oluchi Onyinye Somtochukwu
        Uchechi Uju Zikora Abimbola Abisola Abosede Adebimpe Adedoyin Adenike Aderonke Adesewa Adetola Anjola
        Anuoluwapo Ayomide Ayomikun Ayobami Bisola Bolanle Boluwatife Bukola Damilola Darasimi Ebunoluwa Eniola
        Feyisayo Fikayo Folake Folasade Funmi Funmilayo Ibukun Ifeoluwa Iyanuoluwa Jumoke Kehinde Kemi Lola Modupe
        Mojisola Morenike Motunrayo Moyosore Olabisi Olamide Oluwadarasimi Oluwatoyin Omolara Omotola Opeyemi Oyin
        Oyinkansola Ronke Sade Semilore Simisola Taiwo Temidayo Temilade Temiloluwa Temitope Teni Tife Titi Titilayo
        Tiwalade Tobi Tolani Tolulope Toni Toyin Wuraola Yetunde Yewande Zainab Aminata Fatmata Isatu Hawa Kadiatu
        Mariama Ramatulai Salamatu Fatou Awa Adama Bintou Oumou Aissatou Nyasha Rudo Ruvimbo Tariro Tinotenda Thandiwe
        Chipo Rutendo
        """

    /// First halves of the surnames of the long tail.
    static let surnameStems = """
        Ade Olu Ogun Aki Ola Oye Ife Oluwa Ayo Baba Fa Awo Ojo Odu Ibi
        """

    /// Second halves of the surnames of the long tail.
    static let surnameSuffixes = """
        yemi bayo wale kunle niyi sola tunde leye goke dele dipo seun femi gbenga rinde tola remi sanya toye moye bode
        kanmi jimi dayo bunmi nuga
        """
}
