package org.carrel.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.Language;
import org.springframework.stereotype.Component;

/** Shows where in a book's texts the words of a query stand: as they were typed, in another form, or in another script. */
@Component
public class Highlights {
    public Marked of(SearchWords words, Book book) {
        var description = book.description();
        var marks = new Marks(words, description.language().map(Language::code));
        var title = marks.segments(book.title(), SearchField.TITLE);
        return new Marked(
                title,
                description.subtitle().map(text -> marks.segments(text, SearchField.TITLE)),
                book.contributors().stream()
                        .map(Contributor::name)
                        .map(name -> marks.segments(name, SearchField.AUTHOR))
                        .toList(),
                description.series().map(text -> marks.segments(text, SearchField.SERIES)),
                description.subjects().stream()
                        .map(text -> marks.segments(text, SearchField.SUBJECT))
                        .toList(),
                description
                        .summary()
                        .flatMap(text -> new Snippet(text, marks.hits(text, Optional.empty())).segments()));
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
