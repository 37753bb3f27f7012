/// Chinese (pinyin and Cantonese spellings), Vietnamese, Korean, Japanese and Filipino names.
/// An underscore stands for a space.
enum ChineseNames {
    static let surnames = """
        Chen Wang Li Zhang Liu Lin Wong Chan Lam Cheung Leung Ng Ho Lau Chow Yang Huang Wu Zhao Zhou Xu Sun Ma Zhu Hu
        Guo He Gao Luo Zheng Liang Xie Tang Song Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du
        Ye Cheng Wei Su Lu Ding Ren Shen Yao Lo Kwok Kwan Tsang Mak Tse Yip Yeung Fung Chu Choi Tam Poon Lui So Siu
        Kong Hui Ip Mok Lai Ko Yuen Au Fong Chiu Wan Man Tong Pang Yiu Chung Law Hung Tsui Szeto Au-Yeung Ouyang Situ
        Nguyen Tran Le Pham Hoang Phan Vu Dang Bui Do Duong Ly Kim Park Lee Jung Tan Lim Goh Ong Teo Sato Suzuki
        Takahashi Tanaka Watanabe Santos Reyes Cruz Bautista Garcia Mendoza Dela_Cruz Villanueva Aquino
        """

    static let boys = """
        Wei Jun Hao Ming Lei Jie Tao Bo Yi Chen Xin Kai Zihan Yuxuan Haoran Zixuan Yichen Yuze Junjie Haoyu Muchen
        Minghao Tianyu Zhiyuan Ziyang Jiahao Weijie Chi_Ho Ka_Ho Ka_Ming Chun_Hei Tsz_Hin Ho_Yin Yat_Long Hoi_Lam
        Wai_Kit Siu_Ming Ka_Chun Cheuk_Hin Lok_Yin Ethan Jayden Lucas Ryan Jason Kevin Daniel Alex Nathan Marcus Oscar
        Aaron Eric Andrew Anson Kelvin Raymond Vincent Wilson Winson Hugo Hayden Timothy Matthew Minh Anh Duc Huy
        Khang Bao Nam Long Quan Tuan Phuc Min-jun Seo-jun Hiroto Haruto Yuto Kenji Miguel Gabriel Angelo John_Paul
        """

    static let girls = """
        Yan Li Xin Mei Ling Jing Hui Na Yue Xue Yuhan Zihan Yutong Xinyi Shihan Ruoxi Keyi Yinuo Zixuan Mengyao Siyu
        Jiayi Jiaqi Xiaoyu Yuxin Ka_Yan Wing_Yan Hoi_Ching Tsz_Ching Cheuk_Lam Sze_Wing Hei_Tung Yuet_Ying Ka_Man
        Pui_Yan Wing_Sze Lok_Yiu Suet_Ying Chloe Emily Jasmine Sophie Charlotte Jessica Natalie Hannah Angela Alice
        Vivian Vanessa Michelle Amy Cherry Yoyo Kitty Winnie Fiona Grace Joyce Audrey Hailey Linh Anh Chi Mai Ngoc
        Thao Trang Vy Han Nhi My Quynh Seo-yeon Ji-woo Yui Hina Sakura Aoi Maria Angelica Princess Jasmin
        """
}
