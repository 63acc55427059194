package org.carrel.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.Language;
import org.springframework.stereotype.Component;

/** Shows where in a book's texts the words of a query stand: as they were typed, in another form, or in another script. */
@Component
public class Highlights {
    public Marked of(SearchWords words, Book book) {
        return of(words).apply(book);
    }

    /** For many books: the words are looked at once. To be used by one thread. */
    public Function<Book, Marked> of(SearchWords words) {
        var marks = new Marks(words);
        return book -> marked(book, marks);
    }

    private static Marked marked(Book book, Marks marks) {
        var description = book.description();
        var language = description.language().map(Language::code);
        return new Marked(
                marks.segments(book.title(), SearchField.TITLE, language),
                description.subtitle().map(text -> marks.segments(text, SearchField.TITLE, language)),
                book.contributors().stream()
                        .map(Contributor::name)
                        .map(name -> marks.segments(name, SearchField.AUTHOR, language))
                        .toList(),
                description.series().map(text -> marks.segments(text, SearchField.SERIES, language)),
                description.subjects().stream()
                        .map(text -> marks.segments(text, SearchField.SUBJECT, language))
                        .toList(),
                description
                        .summary()
                        .flatMap(text -> new Snippet(text, marks.hits(text, Optional.empty(), language)).segments()));
    }

    /** A stretch of a text. */
    record Span(int start, int end) {}

    /** The text, taken apart at the spans, which are in order and apart. */
    static List<Marked.Segment> segments(String text, List<Span> hits) {
        var segments = new ArrayList<Marked.Segment>();
        var done = 0;
        for (var hit : hits) {
            if (hit.start() > done) {
                segments.add(new Marked.Segment(text.substring(done, hit.start()), false));
            }
            segments.add(new Marked.Segment(text.substring(hit.start(), hit.end()), true));
            done = hit.end();
        }
        if (done < text.length()) {
            segments.add(new Marked.Segment(text.substring(done), false));
        }
        return segments;
    }
}
