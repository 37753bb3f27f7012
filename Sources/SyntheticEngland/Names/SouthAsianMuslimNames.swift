/// Names of families with roots in Pakistan and Bangladesh, commonest first; one given name in several spellings.
/// An underscore stands for a space.
enum SouthAsianMuslimNames {
    static let surnames = """
        Khan Ahmed Hussain Ali Begum Akhtar Malik Mahmood Iqbal Miah Rahman Shah Mohammed Islam Chowdhury Uddin
        Choudhury Hassan Bibi Khatun Rehman Ahmad Sheikh Shaikh Butt Mirza Raja Qureshi Aslam Rashid Saleem Sadiq
        Akram Anwar Ashraf Aziz Bashir Bhatti Chaudhry Chaudhary Dar Farooq Ghani Hanif Haq Hafeez Hamid Haque Hoque
        Hossain Hussein Ilyas Imran Ismail Jabbar Jamil Javed Kausar Karim Kazi Khalid Khaliq Latif Mahmud Majid
        Maqsood Mehmood Mubarak Mughal Munir Mustafa Nadeem Naeem Nawaz Nazir Noor Parveen Patel Pervez Qadir Qasim
        Quddus Rafiq Rafique Ramzan Rana Rasheed Rasool Rauf Riaz Rizvi Razzaq Sabir Saeed Salim Sardar Sarwar Shabir
        Shafi Shafiq Shahid Shakoor Sharif Siddique Siddiqui Sultan Sultana Syed Tahir Tariq Ullah Usman Waheed Wahid
        Yaqoob Yasin Yousaf Younis Yousuf Yusuf Zaman Zafar Zaheer Alam Amin Arshad Asghar Awan Ayub Babar Baig
        Bukhari Durrani Faisal Gill Gul Habib Hakim Hashmi Hayat Inayat Irfan Jan Jahangir Kabir Kamal Kayani Lodhi
        Miya Mia Mollah Molla Monir Mukhtar Murtaza Naqvi Niazi Nisar Nizami Osmani Pathan Qazi Quraishi Rabbani
        Rathore Sarkar Sattar Shamim Sikder Sohail Sumra Talukder Tarafder Thakur Wali Yar Zaidi Zulfiqar
        """

    static let boys = """
        Muhammad Mohammed Mohammad Mohamed Ibrahim Yusuf Ali Ahmed Hamza Adam Abdullah Zain Ayaan Hassan Hussain Omar
        Umar Musa Isa Haris Zayn Ismail Rayyan Bilal Idris Yahya Zakariya Eesa Yunus Yousuf Yusef Muhammed Ahmad Aaban
        Abbas Abdul Abdul_Rahman Abdurrahman Abubakar Abu_Bakr Adil Ahsan Aayan Akeel Amaan Aman Amin Ammar Anas Aqib
        Arham Arif Armaan Arslan Asad Asim Atif Awais Ayub Azaan Aziz Danyal Daniyal Dawud Dawood Eshan Ehsan Esa
        Faisal Faizan Farhan Faris Fahad Farooq Ghulam Habib Hadi Hafiz Hamid Hammad Haroon Harun Hashim Haider Hayder
        Hisham Humza Huzaifa Idrees Ihsan Ilyas Imaan Imran Inaam Iqbal Irfan Ishaq Ismaeel Jamal Jawad Jibreel Junaid
        Kamran Kashif Khalid Khalil Luqman Maaz Mahdi Mahir Maroof Mikail Mikaeel Mubashir Mudassir Musab Mustafa
        Mustapha Nabeel Nadeem Naeem Nasir Noor Numan Omer Osman Owais Qasim Raees Rafay Rahim Raihan Rashid Raza
        Rehan Rizwan Saad Sadiq Saif Salman Sami Sameer Shahid Shayan Shazaib Shoaib Subhan Sufyan Suhail Sulaiman
        Sulayman Syed Taha Taher Tahmid Talha Tanvir Tariq Tayyab Ubaid Umair Usama Usman Uthman Uzair Waleed Waqas
        Wasim Yasin Yaseen Younus Yousaf Zaid Zakaria Zakariyya Zayd Zayan Zeeshan Zidan Zubair Zulfiqar
        """

    static let girls = """
        Fatima Maryam Aisha Zainab Ayesha Khadija Amina Hafsa Safa Zara Sara Sarah Aaliyah Inaya Anaya Hana Iqra
        Mariam Fatimah Zahra Ayat Alisha Amelia Aleena Alina Aliza Amirah Anam Anisa Areeba Arisha Asiya Asma Ayla
        Ayra Aasiyah Aleesha Amaya Ameera Aneesa Aqsa Arfa Ayesha-Noor Azra Bushra Dua Eliza Eman Emaan Eshal Eshaal
        Esha Farah Faiza Falak Fariha Farzana Fathima Ghazala Habiba Hadiya Hafsah Hajra Hajrah Halima Haniya Haleema
        Hiba Hina Hira Hooriya Huda Humaira Husna Iman Inayah Insha Ishal Isma Jannah Jannat Javeria Kainat Kaynat
        Khadeeja Khadijah Kulsoom Laiba Laila Layla Lubna Madiha Maha Mahira Mahnoor Maira Malaika Maleeha Malika
        Manahil Mareeha Maria Marwa Maya Mehreen Memoona Minahil Misbah Muneera Mysha Nabila Nadia Nafisa Naila Naima
        Najma Nasreen Nazia Nida Nimra Nisa Noor Nusaybah Nusrat Parveen Rabia Rahma Raheema Rania Razia Rida Ruqayyah
        Ruqaiya Rukhsana Sabah Sabeeha Sabina Sadia Safiya Safiyyah Saima Saira Sakina Salma Saman Samina Samira Sana
        Saniya Shabana Shaista Shanzay Shazia Sidra Sofia Sumaiya Sumayyah Tahira Taiba Tanzila Tasneem Tayyaba Umaima
        Umayrah Umme Urooj Uzma Wajiha Yasmin Yusra Zaara Zahida Zaina Zakia Zaynab Zoya Zubaida Zunaira
        """
}
