package org.carrel.notice;

import java.text.NumberFormat;
import java.util.List;
import org.carrel.search.saved.NewMatches;

/** Tells what came in that a saved search finds. */
final class NewMatchesLetter {
    static final String KIND = "new_matches";
    private final Letters letters;
    private final MailProperties properties;

    NewMatchesLetter(Letters letters, MailProperties properties) {
        this.letters = letters;
        this.properties = properties;
    }

    Letter of(NewMatches found, Reader reader) {
        var numbers = NumberFormat.getIntegerInstance(reader.language());
        var more = found.total() - found.first().size();
        var values = reader.values(properties);
        values.put("search", found.name());
        values.put("one", found.total() == 1);
        values.put("total", numbers.format(found.total()));
        values.put("matches", found.first().stream().map(NewMatchesLetter::line).toList());
        values.put("more", more > 0 ? List.of(numbers.format(more)) : List.of());
        values.put("link", Reader.page(properties, "/search?" + found.query()));
        return letters.write(KIND, reader.language(), values);
    }

    private static String line(NewMatches.Match match) {
        return match.title() + match.author().map(author -> " – " + author).orElse("");
    }
}
