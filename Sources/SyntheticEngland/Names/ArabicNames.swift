/// Arabic, Somali, Kurdish, Persian and Turkish names, commonest first.
/// An underscore stands for a space.
enum ArabicNames {
    static let surnames = """
        Ali Mohamed Hassan Ahmed Hussein Abdi Omar Ibrahim Yusuf Osman Ismail Abdullahi Mohamud Adan Jama Farah
        Warsame Nur Aden Elmi Hersi Duale Guled Isse Dirir Abdulle Sheikh Salah Said Saleh Salem Salim Abdullah
        Abdallah Al-Hassan Al-Hashimi Al-Jabouri Al-Khatib Al-Masri Al-Rashid Al-Sayed Al-Tikriti Al-Zubaidi Al-Najjar
        Al-Obaidi Al-Shami Al-Qahtani Al-Amin El-Sayed El-Masry El-Hage El-Khoury Abbas Abdelaziz Abdelkader
        Abdelrahman Aboud Aziz Bakr Bakri Basha Ben_Ali Ben_Youssef Bouazza Boukhari Chahine Daher Darwish Eid Fadel
        Fahmy Farouk Fawzi Gamal Ghali Habib Haddad Hadi Haidar Hakim Halabi Hamad Hamdan Hamid Hamza Hariri Hashem
        Hijazi Issa Jaber Jabbar Jaffar Jawad Kamal Kassem Karim Karimi Kazem Khalid Khalil Khaled Khoury Kanaan Maher
        Mahdi Mahmoud Majid Mansour Mansouri Masood Matar Mostafa Moussa Mubarak Mustafa Najjar Naser Nasser Nassar
        Noori Odeh Othman Qasim Rahimi Rahmani Ramadan Rashid Razzaq Sabbagh Saad Sadeq Safi Salama Samaha Samir
        Sarraf Sayed Shaheen Shami Sharif Sharifi Soliman Suleiman Taha Taleb Tawfik Wahab Yassin Younes Youssef Zaki
        Zaman Zayed Ziad Ahmadi Akbari Amiri Azizi Ebrahimi Ghorbani Hashemi Hosseini Jafari Kazemi Mohammadi Moradi
        Nazari Qaderi Rezaei Sadeghi Soltani Tesfaye Haile Gebremariam Tekle Abraha Berhane Yilmaz Kaya Demir Şahin
        Çelik Yıldız Öztürk Aydın Arslan Doğan
        """

    static let boys = """
        Mohamed Mohammed Muhammad Ahmed Ali Omar Yusuf Youssef Hassan Hussein Ibrahim Abdullah Abdirahman Abdi Adam
        Ayub Bilal Hamza Idris Ismail Khalid Mahad Mahmoud Mustafa Nasir Osman Said Salman Sami Suhayb Yahya Yasin
        Zakaria Zayd Abdelrahman Abdiaziz Abdulaziz Abdulahi Abdullahi Abdulkadir Adnan Ahmad Aiman Amin Amir Ammar
        Anwar Ayman Aziz Bader Bashar Basil Faisal Fares Farhan Fouad Ghassan Habib Hadi Haidar Hakim Hani Haroun
        Hasan Hisham Hossam Iyad Jaber Jad Jafar Jamal Jawad Kamal Karam Kareem Karim Khaled Laith Liban Luay Maher
        Malik Marwan Mazen Mehdi Moussa Mubarak Munir Nabil Nadir Naji Nasser Nizar Omran Qais Qasim Rami Rashid Rayan
        Reza Saad Sabri Saif Salah Salem Samir Sayed Sharif Suleiman Taha Talal Tamim Tarek Tariq Tawfiq Wael Walid
        Yaser Yassin Younis Yousef Zain Ziad Amanuel Yonas Dawit Mehmet Emir Yusuf_Ali Can Efe Kerem Arda Mert Deniz
        Arash Dariush Kian Sina Parsa
        """

    static let girls = """
        Amina Fatima Maryam Aisha Khadija Hafsa Sumaya Zahra Layla Leila Noor Nour Salma Sara Sarah Yasmin Yasmine
        Zaynab Zainab Asha Ayaan Fadumo Faduma Halima Hamda Hana Hawa Hibo Hodan Idil Ifrah Ikram Ilhan Iman Khadra
        Ladan Muna Naima Najma Nasra Rahma Ruqiya Sabrina Safia Sagal Samira Shukri Sucdi Ubah Warda Zamzam Abeer
        Ahlam Alaa Amal Amani Amira Asma Aya Ayah Basma Bushra Dalal Dalia Dana Dania Dina Doha Eman Fadwa Farah
        Farida Fatemeh Ghada Hala Hanan Haneen Hayat Heba Hiba Huda Inas Jana Joud Judy Kawthar Lama Lamia Lana Lara
        Lilia Lina Lubna Lujain Maha Mai Malak Manal Mariam Marwa Maya Maysa Mayar Mina Mona Nada Nadia Nadine Nahla
        Najwa Nawal Nisreen Noura Rabia Rana Rania Rasha Rawan Razan Reem Rima Rita Rola Ruba Rula Sabah Safaa Sahar
        Salwa Samah Samar Sana Sawsan Shaima Shahd Siham Suad Suha Tala Taqwa Wafa Yara Yusra Zeina Zeinab Selam Hiwot
        Saba Helen Ruta Elif Zeynep Defne Ecrin Azra Nehir Parisa Shirin Setareh Nazanin Mahsa
        """
}
