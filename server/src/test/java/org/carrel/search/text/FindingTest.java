package org.carrel.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One small catalogue of many languages, and what people type into it. */
class FindingTest {
    private static final Shelf SHELF = new Shelf()
            .with(
                    Edition.of("吾輩は猫である", "夏目漱石").in("ja").byAlso("Natsume Sōseki"),
                    Edition.of("羅生門", "芥川龍之介").in("ja").alsoCalled("Rashōmon").byAlso("Akutagawa Ryūnosuke"),
                    Edition.of("ノルウェイの森", "村上春樹").in("ja"),
                    Edition.of("红楼梦", "曹雪芹").in("zh"),
                    Edition.of("채식주의자", "한강").in("ko"),
                    Edition.of("ألف ليلة وليلة").in("ar"),
                    Edition.of("أولاد حارتنا", "نجيب محفوظ").in("ar").byAlso("Naguib Mahfouz"),
                    Edition.of("תהילים").in("he"),
                    Edition.of("מיכאל שלי", "עמוס עוז").in("he"),
                    Edition.of("Война и мир", "Лев Толстой").in("ru"),
                    Edition.of("Братья Карамазовы", "Фёдор Достоевский").in("ru"),
                    Edition.of("Οδύσσεια", "Όμηρος").in("el"),
                    Edition.of("Das Buch der Bücher", "Johann Wolfgang von Goethe")
                            .in("de"),
                    Edition.of("Der Kaufmann und seine Häuser", "Günter Grass").in("de"),
                    Edition.of("L'Étranger", "Albert Camus").in("fr"),
                    Edition.of("Les chevaux de l'aube").in("fr"),
                    Edition.of("Cien años de soledad", "Gabriel García Márquez").in("es"),
                    Edition.of("The Hitchhiker's Guide to the Galaxy", "Douglas Adams")
                            .in("en"),
                    Edition.of("Finnegans Wake", "James Joyce").in("en"),
                    Edition.of("It", "Stephen King").in("en"),
                    Edition.of("As It Is", "Somebody Else").in("en").asked(900).onShelf(),
                    Edition.of("To Be or Not to Be", "Ryan North").in("en"),
                    Edition.of("Nineteen Eighty-Four", "George Orwell").in("en"),
                    Edition.of("1984", "George Orwell").in("en"),
                    Edition.of("1984 and its readers: a long study of what became of a novel", "A. Scholar")
                            .asked(50),
                    Edition.of("Why Orwell Matters", "Christopher Hitchens").in("en"),
                    Edition.of("The Who", "Band Biographer").in("en"),
                    Edition.of("C++ Primer", "Stanley Lippman").in("en"),
                    Edition.of("C# in Depth", "Jon Skeet").in("en"),
                    Edition.of("Pro .NET Performance", "Sasha Goldshtein").in("en"),
                    Edition.of("A History of C", "Some Body").in("en"),
                    Edition.of("Catch-22", "Joseph Heller").in("en"),
                    Edition.of("Spider-Man: Blue", "Jeph Loeb").in("en"),
                    Edition.of("V.", "Thomas Pynchon").in("en"),
                    Edition.of("Łódź", "Jan Nowak").in("pl"),
                    Edition.of("The Hobbit", "J. R. R. Tolkien").in("en").asked(5),
                    Edition.of("The Hobbit Companion", "David Day")
                            .in("en")
                            .asked(900)
                            .onShelf(),
                    Edition.of("Letters", "J.R.R. Tolkien").in("en").summary("What the author of the hobbit wrote."),
                    Edition.of("Harry Potter and the Philosopher's Stone", "J.K. Rowling")
                            .in("en")
                            .asked(800),
                    Edition.of("Harry, a History", "Melissa Anelli").in("en"),
                    Edition.of("The Brothers Karamazov", "Fyodor Dostoevsky").in("en"),
                    Edition.of("Emma", "Jane Austen").in("en").asked(10),
                    Edition.of("Jane Austen", "Carol Shields").in("en").asked(1),
                    Edition.of("Emma Brown", "Clare Boylan").in("en").asked(500).onShelf(),
                    Edition.of("Dogs of War", "Frederick Forsyth").in("en"),
                    Edition.of("O Pioneers!", "Willa Cather").in("en"),
                    Edition.of("The Third Policeman", "Flann O'Brien").in("en"),
                    Edition.of("!!!", "Punctuator").in("en"));

    @AfterAll
    static void close() throws IOException {
        SHELF.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                // Japanese, Chinese, Korean
                "吾輩は猫である | 吾輩は猫である",
                "吾輩は猫 | 吾輩は猫である",
                "猫 | 吾輩は猫である",
                "夏目漱石 | 吾輩は猫である",
                "漱石 猫 | 吾輩は猫である",
                "natsume soseki | 吾輩は猫である",
                "akutagawa | 羅生門",
                "rashomon | 羅生門",
                "ノルウェイ | ノルウェイの森",
                "森 | ノルウェイの森",
                "红楼梦 | 红楼梦",
                "红楼 | 红楼梦",
                "梦 | 红楼梦",
                "hong lou meng | 红楼梦",
                "채식주의자 | 채식주의자",
                "채식 | 채식주의자",
                "한강 | 채식주의자",
                // Arabic, Hebrew
                "ألف ليلة وليلة | ألف ليلة وليلة",
                "الف ليله وليله | ألف ليلة وليلة",
                "أَلْفُ لَيْلَةٍ | ألف ليلة وليلة",
                "محفوظ | أولاد حارتنا",
                "naguib mahfouz | أولاد حارتنا",
                "תהילים | תהילים",
                "תְּהִלִּים תהילים | תהילים",
                "מִיכָאֵל שֶׁלִּי | מיכאל שלי",
                "עמוס עוז | מיכאל שלי",
                // Cyrillic, Greek
                "Война и мир | Война и мир",
                "война мир | Война и мир",
                "voina i mir | Война и мир",
                "vojna i mir | Война и мир",
                "voyna | Война и мир",
                "tolstoi | Война и мир",
                "tolstoy | Война и мир",
                "tolstoj | Война и мир",
                "войну | Война и мир",
                "bratya karamazovy | Братья Карамазовы",
                "dostoevskii | Братья Карамазовы",
                "федор достоевский | Братья Карамазовы",
                "οδυσσεια | Οδύσσεια",
                "ΟΔΥΣΣΕΙΑ | Οδύσσεια",
                "odysseia | Οδύσσεια",
                // German, French, Spanish, Polish
                "bucher | Das Buch der Bücher",
                "buecher | Das Buch der Bücher",
                "BÜCHER goethe | Das Buch der Bücher",
                "haus kaufmann | Der Kaufmann und seine Häuser",
                "haeuser | Der Kaufmann und seine Häuser",
                "guenter grass | Der Kaufmann und seine Häuser",
                "l'étranger | L'Étranger",
                "etranger | L'Étranger",
                "l’etranger | L'Étranger",
                "cheval aube | Les chevaux de l'aube",
                "cien anos de soledad | Cien años de soledad",
                "cien año soledad | Cien años de soledad",
                "garcia marquez | Cien años de soledad",
                "lodz | Łódź",
                // apostrophes, hyphens, signs, short titles
                "hitchhikers guide | The Hitchhiker's Guide to the Galaxy",
                "hitchhiker's guide | The Hitchhiker's Guide to the Galaxy",
                "hitchhiker guide | The Hitchhiker's Guide to the Galaxy",
                "finnegan's wake | Finnegans Wake",
                "it | It",
                "to be or not to be | To Be or Not to Be",
                "TO BE OR NOT TO BE | To Be or Not to Be",
                "the who | The Who",
                "1984 | 1984",
                "c++ | C++ Primer",
                "C# | C# in Depth",
                ".net | Pro .NET Performance",
                "catch 22 | Catch-22",
                "catch-22 | Catch-22",
                "catch22 | Catch-22",
                "spiderman | Spider-Man: Blue",
                "spider man | Spider-Man: Blue",
                "spider-man | Spider-Man: Blue",
                "v | V.",
                "V. | V.",
                "o pioneers | O Pioneers!",
                "o'brien | The Third Policeman",
                "obrien | The Third Policeman",
                "o brien policeman | The Third Policeman",
                "!!! | !!!",
                // authors and titles
                "tolkien hobbit | The Hobbit",
                "hobbit | The Hobbit",
                "the hobbit | The Hobbit",
                "j r r tolkien hobbit | The Hobbit",
                "jrr tolkien hobbit | The Hobbit",
                "Tolkien, J.R.R. the hobbit | The Hobbit",
                "orwell 1984 | 1984",
                "george orwell nineteen eighty four | Nineteen Eighty-Four",
                "emma | Emma",
                "austen emma | Emma",
                "jane austen | Jane Austen",
                "dog of wars | Dogs of War",
                // typing mistakes
                "harry poter | Harry Potter and the Philosopher's Stone",
                "tolkein hobbit | The Hobbit",
                "hobit | The Hobbit",
                "dostoyevsky brothers | The Brothers Karamazov",
                "philosphers stone | Harry Potter and the Philosopher's Stone",
                "hitchikers guide galaxy | The Hitchhiker's Guide to the Galaxy",
                "brothers karamasov | The Brothers Karamazov",
                // one word too many
                "emma by jane austen | Emma",
                "the hobbit paperback | The Hobbit",
            })
    void what_is_typed_finds_first(String query, String title) {
        assertThat(SHELF.titles(query)).first().isEqualTo(title);
    }
}
