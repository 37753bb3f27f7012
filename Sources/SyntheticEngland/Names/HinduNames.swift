/// Names of families with roots in Gujarat, Bengal, the South, Nepal and Sri Lanka, commonest first.
/// An underscore stands for a space.
enum HinduNames {
    static let surnames = """
        Patel Shah Sharma Kumar Gupta Desai Mistry Joshi Mehta Parmar Chauhan Solanki Rao Reddy Nair Iyer Iyengar
        Menon Pillai Das Bose Ghosh Banerjee Mukherjee Chatterjee Chakraborty Sen Roy Dutta Dey Saha Mondal Bhatt
        Bhatia Agarwal Aggarwal Amin Anand Arora Bansal Barot Bhandari Bhardwaj Bhavsar Chandarana Chandra Chavda
        Chopra Dave Deshmukh Deshpande Dhokia Dixit Gandhi Ganatra Garg Goel Gohil Goswami Goyal Hirani Halai Jadeja
        Jain Jani Jha Jobanputra Kakkad Kansara Kapadia Kapoor Karia Kaul Kerai Khanna Khatri Kotecha Kulkarni Lad
        Ladva Lakhani Limbachia Mahajan Makwana Malhotra Mandalia Mathur Mavadia Mehra Mehrotra Mishra Modi Modha
        Nagar Naidu Naik Nayak Odedra Pandey Pandit Pandya Parekh Parikh Pathak Pattni Pindoria Popat Prajapati Prasad
        Purohit Rabadia Raghavan Raja Rajan Rajput Raman Ramesh Rana Raval Rathod Ruparelia Sahni Sanghvi Saxena Seth
        Sethi Shukla Singhal Sinha Sodha Somani Soni Srinivasan Srivastava Subramanian Suresh Swaminathan Tailor
        Tandon Tanna Thakkar Thakrar Trivedi Unadkat Vadher Vaghela Varma Varsani Vekaria Venkatesh Verma Vora Vyas
        Wadhwa Yadav Gurung Rai Thapa Tamang Limbu Shrestha Magar Pun Adhikari Sivakumar Thevarajah Balasubramaniam
        Kandiah Nadarajah Rajaratnam Selvarajah Sivanathan Yogarajah Fernando Perera De_Silva Fonseka Jayasinghe
        Mendis Wijesinghe D'Souza Fernandes Thomas Mathew Joseph Varghese Kurian George Philip
        """

    static let boys = """
        Aarav Arjun Aryan Dev Krish Rohan Ishaan Vihaan Reyansh Aditya Ayaan Advik Shaan Veer Kiaan Dhruv Om Rishi Jay
        Jai Kian Neel Nikhil Aaron Aadi Aadit Aadvik Aahan Aarush Abhishek Ajay Akash Akhil Akshay Amar Amit Amol
        Anand Aniket Anish Ankit Arav Arnav Arun Ashwin Atharv Avi Avyaan Ayan Bhavesh Bhavik Chetan Chirag Darsh
        Darshan Deep Deepak Devan Devansh Dhilan Dhruva Dilan Dipesh Eshan Gaurav Gautam Gopal Hari Harish Harsh
        Hemant Hiren Hitesh Ishan Jatin Jayan Jayesh Kabir Karan Kartik Kavi Kavin Keshav Ketan Keyan Kiran Krishan
        Krishna Kunal Lakshya Laksh Luv Madhav Manav Manish Mayur Mihir Milan Mohan Mukesh Nakul Naveen Neil Nihal
        Nilesh Nirav Nishant Parth Pranav Prashant Pratik Prem Rahul Raj Rajan Rajesh Rajiv Rakesh Ram Ramesh Raman
        Ravi Reyan Ritesh Ritvik Riyan Rohit Rudra Rushil Sachin Sahil Samarth Samir Sanjay Sanjeev Satyam Shiv Shivam
        Shlok Shrey Siddharth Soham Srikanth Sujan Suraj Suresh Tanish Tarun Tejas Uday Utkarsh Varun Ved Vedant
        Vikram Vimal Vinay Viraj Vishal Vivaan Vivek Yash Yug Yuvan Yuvraj Kavinan Tharun Abishan Sai
        """

    static let girls = """
        Aanya Anaya Diya Isha Maya Riya Saanvi Priya Anika Aarya Kavya Mira Meera Nisha Pooja Puja Shreya Siya Tara
        Tia Zara Aadhya Aaradhya Aarohi Aashi Aditi Ahana Aisha Akshara Amara Amisha Amrita Anjali Ananya Anoushka
        Anushka Anvi Aparna Archana Arpita Asha Avani Avni Bhavini Bhavna Bhumi Chandni Charvi Chitra Daksha Deepa
        Deepika Devika Dhara Dhruvi Dipti Divya Diyara Drishti Eesha Ekta Esha Eva Gauri Gayatri Geeta Hansa Hema
        Heena Hetal Ila Inaya Ira Ishani Ishika Jasmin Jaya Jhanvi Jiya Jyoti Kajal Kala Kareena Karina Kashvi Keya
        Khushi Kiara Kinjal Kirti Komal Krisha Krishna Krupa Lakshmi Lata Lavanya Leela Lila Madhuri Mahi Mahika
        Manasi Mansi Megha Mila Mitali Mona Myra Naina Nandini Navya Neela Neelam Neha Niharika Nikita Nila Nimisha
        Nirali Nitara Nitya Nyra Padma Pallavi Palak Pari Parul Pavithra Payal Prachi Pranavi Preeti Prisha Radha
        Radhika Rachana Ragini Rajni Rani Rashmi Reena Rekha Renuka Rhea Rina Ria Ritika Ritu Roshni Ruchi Rupa Saachi
        Sahana Sakshi Sana Sangeeta Sanjana Sanvi Sarika Sarita Shanaya Shanti Sharda Shilpa Shivani Shruti Simran
        Sita Smita Sneha Sonal Sonia Suhani Sunita Swati Tanvi Tanya Trisha Tulsi Uma Urvi Usha Vaishnavi Vanisha
        Varsha Veena Vidhi Vidya Yamini Yashvi Zeel Abirami Kavitha Thanusha Dhanya
        """
}
