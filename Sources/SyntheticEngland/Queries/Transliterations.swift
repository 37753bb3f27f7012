/// One name in several spellings, as it comes from another script or another country's spelling.
enum Transliterations {
    /// The name with one of its words in another spelling.
    static func other(_ name: String, _ random: inout Random) -> String? {
        var words = name.split(separator: " ").map(String.init)
        for index in words.indices {
            guard let group = groups[words[index].lowercased()] else { continue }
            let others = group.filter { $0.lowercased() != words[index].lowercased() }
            words[index] = random.element(of: others)
            return words.joined(separator: " ")
        }
        return nil
    }

    private static let groups: [String: [String]] = {
        var groups: [String: [String]] = [:]
        for line in list.split(separator: "\n") {
            let names = line.split(separator: " ").map(String.init)
            for name in names { groups[name.lowercased()] = names }
        }
        return groups
    }()

    private static let list = """
        Muhammad Mohammed Mohammad Mohamed Muhammed Mohamad Mohamud
        Ahmed Ahmad Ahmet
        Hussain Hussein Husain Hossain
        Hassan Hasan Hasson
        Yusuf Youssef Yousuf Yousef Yusef Yousaf
        Ibrahim Ebrahim Ibraheem
        Abdullah Abdallah Abdulla
        Omar Umar Omer
        Usman Uthman Osman Othman
        Zakariya Zakaria Zakariyya Zachariya
        Sulaiman Suleiman Sulayman Soliman
        Ismail Ismaeel Ismael
        Idris Idrees
        Isa Eesa Essa Issa
        Yahya Yahia
        Yasin Yaseen Yassin
        Rayyan Rayan Raiyan
        Mustafa Mustapha Moustafa
        Mahmoud Mahmood Mahmud
        Khalid Khaled
        Tariq Tarek Tarik
        Saeed Said Sayeed
        Jamal Gamal
        Haider Hayder Haidar
        Musa Moussa Mousa
        Zain Zayn Zane
        Ayub Ayoub
        Fatima Fatimah Fathima Fatema
        Aisha Ayesha Aysha Aisya Asha
        Maryam Mariam Meryem Mariyam
        Khadija Khadijah Khadeeja Khadeja
        Zainab Zaynab Zeinab Zeynep
        Amina Aminah Ameena
        Hafsa Hafsah
        Layla Leila Laila
        Sumaya Sumaiya Sumayyah
        Noor Nour Nur
        Iman Eman Emaan Imaan
        Yasmin Yasmine Yasmeen
        Safiya Safiyyah Safia
        Halima Haleema
        Rehman Rahman
        Chowdhury Choudhury Chaudhry Chaudhary Chowdry
        Siddique Siddiqui Sadiq
        Sheikh Shaikh Shekh
        Qureshi Quraishi
        Uddin Udin
        Miah Mia Miya
        Akhtar Akther
        Begum Begom
        Hoque Haque Haq
        Islam Eslam
        Patel Patil
        Chauhan Chouhan
        Agarwal Aggarwal
        Banerjee Bannerjee
        Mukherjee Mukerjee
        Krishna Krishnan
        Puja Pooja
        Divya Divia
        Grewal Garewal
        Sidhu Siddhu
        Khaira Khera
        Manpreet Manprit
        Gurpreet Gurprit
        Jaspreet Jasprit
        Zhang Chang
        Chen Chan
        Wang Wong
        Huang Hwang
        Li Lee
        Liu Lau
        Zhou Chow Chau
        Xu Hsu
        Zhao Chiu
        Wu Ng
        Lin Lam
        Guo Kwok
        Zheng Cheng
        Xie Tse
        Yang Yeung
        Liang Leung
        Nguyen Nguyễn
        Aleksander Alexander Oleksandr Aleksandr
        Aleksandra Alexandra Oleksandra
        Jakub Jacob
        Mikołaj Mikolay
        Kateryna Katerina
        Katarzyna Katarina
        Wiktor Victor Viktor
        Wiktoria Victoria Viktoria
        Maksymilian Maximilian
        Dawid David Davit
        Zofia Sofia Sophia
        Julia Yulia Yuliia
        Georgi Giorgi
        Ivan Iwan
        Olumide Olamide
        Toluwani Tolu
        Diallo Jallow Jalloh
        Barry Bari Bah
        Touré Turay Touray
        Koné Conneh
        Conteh Kanteh
        """
}
