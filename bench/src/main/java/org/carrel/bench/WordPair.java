package org.carrel.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/** Two words that stand together in the title and the names of one book, the commonest ones as often as books have them. */
record WordPair(String one, String other) {
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,20}");
    private static final String BOOKS = """
            select b.title || ' ' || coalesce((select string_agg(a.name, ' ') from book_contributor c
                   join author a on a.id = c.author_id where c.book_id = b.id), '') as words
            from book b where b.deleted_at is null order by md5(cast(b.id as text)) limit 4000
            """;

    static List<WordPair> of(Connection database, int most) throws SQLException {
        var random = new Random(1);
        var pairs = new ArrayList<WordPair>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(BOOKS)) {
            while (rows.next() && pairs.size() < most) {
                var words = new LinkedHashSet<String>();
                WORD.matcher(rows.getString("words"))
                        .results()
                        .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
                var mixed = new ArrayList<>(words);
                Collections.shuffle(mixed, random);
                if (mixed.size() > 1) {
                    pairs.add(new WordPair(mixed.getFirst(), mixed.getLast()));
                }
            }
        }
        return pairs;
    }
}
