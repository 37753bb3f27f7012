/// Names of Panjabi Sikh families, commonest first.
/// An underscore stands for a space.
enum SikhNames {
    static let surnames = """
        Singh Kaur Gill Sandhu Sidhu Dhillon Grewal Bains Johal Rai Sohal Dhaliwal Atwal Bhogal Cheema Purewal Mann
        Uppal Virdee Panesar Kang Hayer Nijjar Sahota Samra Dosanjh Gakhal Garcha Heer Hundal Jagpal Jandu Jassal
        Kalsi Khaira Khera Lally Matharu Mahal Nagra Nahal Pannu Parmar Phull Powar Randhawa Riyat Saggu Sangha Sehmi
        Shergill Sunner Suman Takhar Thandi Thiara Tiwana Toor Virk Bahia Bansal Basra Bassi Bhachu Birdi Chahal Chana
        Chohan Deol Dhanda Dulai Gahir Ghuman Hothi Jaswal Jhutti Kandola Khangura Lalli Lota Malhi
        """

    static let boys = """
        Arjan Jovan Karan Harjot Gurdeep Jaskaran Manraj Sukhraj Amar Amrit Arjun Avtar Balraj Balvir Bhupinder Charan
        Dalbir Daljit Dilraj Gagandeep Gurjeet Gurkirat Gurpreet Gurvir Harbir Hardeep Hargun Harkirat Harman Harpreet
        Harvir Inderjit Jagdeep Jagjit Jasbir Jasdeep Jasraj Jaspreet Jeevan Jujhar Jung Kartar Khushwant Kirpal
        Kulvir Lakhbir Mandeep Maninder Manjit Manpreet Manveer Mohinder Navdeep Navraj Nihal Param Paramjit Parminder
        Prabhjot Prabhdeep Raj Rajan Rajbir Rajvir Ranbir Randeep Ranjit Rajveer Ravinder Sahib Sandeep Satnam Shaan
        Simran Sukhdeep Sukhvir Surjit Taran Tejinder Tejvir Uday Veer Vikram Zorawar Fateh Angad Ajeet Kabir
        """

    static let girls = """
        Simran Jasmine Harleen Jasleen Amrit Kiran Manpreet Anaya Avneet Amandeep Amanpreet Amarjit Anmol Arshdeep
        Asees Baljit Balwinder Bhavneet Bani Charanjit Daljeet Deepinder Diya Eknoor Gagandeep Gurleen Gurjot Gurpreet
        Gursimran Harjit Harkiran Harman Harmeet Harneet Harpreet Harsimran Inderpreet Ishleen Japji Jasdeep Jaskiran
        Jasmeet Jaspreet Jasvinder Jeevan Jiya Jyoti Karamjit Karman Keerat Khushi Kirandeep Kirpa Kulwinder Kulvinder
        Leena Mandeep Manjinder Manjot Manmeet Manvir Mehar Meher Navdeep Navjot Navneet Neelam Nimrat Nihal Parminder
        Parneet Pavan Pavandeep Prabhleen Prabhjot Preet Rajvinder Ramandeep Ranveer Ravneet Ria Roop Roshan Rupinder
        Sahiba Sandeep Satvinder Seerat Sehaj Serena Shivani Sharan Sukhmani Sukhpreet Sundeep Surinder Tanveer
        Taranjit Tegan Tejal Zoravar
        """
}
