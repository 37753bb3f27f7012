/// Portuguese, Spanish, Italian and Greek names, commonest first.
/// An underscore stands for a space.
enum IberianNames {
    static let surnames = """
        Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Gomes Lopes Marques
        Alves Almeida Ribeiro Pinto Carvalho Teixeira Moreira Correia Mendes Nunes Soares Vieira Monteiro Cardoso
        Rocha Raposo Neves Coelho Cruz Cunha Pires Ramos Reis Simões Antunes Matos Fonseca Morais Araújo Barbosa
        Tavares Lourenço García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz
        Hernández Díaz Moreno Álvarez Muñoz Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Gil Ramírez
        Castro Suárez Ortega Rubio Molina Delgado Ramón Ortiz Marín Núñez Iglesias Rossi Russo Ferrari Esposito
        Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Rizzo Lombardi Moretti Barbieri
        Fontana Caruso Mariani Ferrara D'Angelo D'Amico Papadopoulos Georgiou Ioannou Christodoulou Constantinou
        Nicolaou Charalambous Kyriacou Andreou Müller Schmidt Dubois Lefèvre Moreau
        """

    static let boys = """
        João Rodrigo Francisco Martim Santiago Tomás Afonso Duarte Miguel Guilherme Tiago Gonçalo Gabriel Diogo Pedro
        Rafael Lucas Dinis Gustavo Simão José António Luís Manuel Nuno Rui Bruno André Ricardo Leonardo Enzo Mateus
        Davi Heitor Bernardo Hugo Martín Pablo Álvaro Adrián David Diego Mario Daniel Javier Sergio Alejandro Iker
        Marcos Carlos Ángel Jesús Raúl Iván Rubén Óscar Joaquín Francesco Alessandro Lorenzo Mattia Andrea Riccardo
        Tommaso Edoardo Giuseppe Antonio Luca Marco Matteo Giovanni Nicolò Andreas Christos Georgios Nikos Marios
        Stelios Yiannis Juan Luis Emiliano Thiago Cristóbal Nicolás Sebastián
        """

    static let girls = """
        Maria Leonor Matilde Beatriz Carolina Mariana Alice Ana Inês Sofia Lara Francisca Laura Margarida Clara Joana
        Benedita Madalena Constança Luana Rita Diana Eva Íris Lorena Helena Manuela Valentina Luiza Letícia Larissa
        Yasmin Rafaela Bruna Camila Gabriela Isabela Júlia Lúcia Martina Paula Daniela Carla Alba Noa Carmen Sara
        Valeria Marta Irene Adriana Elena Blanca Rocío Ángela Nerea Aitana Claudia Candela Julieta Jimena Mía Vega
        Giulia Aurora Ginevra Beatrice Chiara Giorgia Emma Greta Bianca Vittoria Francesca Alessia Federica Elisa
        Sofía Eleni Andrea Christina Despina Maria_Eduarda Ana_Beatriz Ana_Sofia Renata Ximena Zoé Inés Chloé
        """
}
