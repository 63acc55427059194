package org.carrel.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Language;

/** What is known of an edition, line by line, as the web app lists it. */
final class Details {
    private final List<Line> all = new ArrayList<>();
    private final Texts texts;

    private Details(Texts texts) {
        this.texts = texts;
    }

    /**
     * Something that is known.
     *
     * @param codes whether it is read from left to right in every language
     */
    record Line(String name, List<Value> values, boolean codes) {
        boolean several() {
            return !codes && values.size() > 1;
        }
    }

    /** @param href where it leads, if anywhere */
    record Value(String text, Optional<String> href) {
        /** Records come from many places: only addresses of the web are led to. */
        static Value of(String text) {
            var address = text.toLowerCase(Locale.ROOT);
            var web = address.startsWith("https://") || address.startsWith("http://");
            return new Value(text, Optional.of(text).filter(any -> web));
        }
    }

    /** All but the subjects, which lead on. */
    static List<Line> of(Book book, Texts texts) {
        var details = new Details(texts);
        var description = book.description();
        var publication = book.publication();
        details.line("facet.format", Optional.of(Card.format(book, texts)));
        details.line(
                "facet.language", description.language().map(Language::code).map(texts::languageName));
        details.line(
                "details.audience",
                description
                        .audience()
                        .map(audience -> texts.named("audience", audience.name().toLowerCase(Locale.ROOT))));
        details.line("details.edition", publication.edition());
        details.line("details.publisher", publication.publisher());
        details.line(
                "details.published",
                publication.publishedText().or(() -> publication.publishedYear().map(texts::year)));
        details.line("details.description", description.physicalDescription());
        var isbns = Stream.concat(book.identifiers().isbn().stream(), book.identifiers().otherIsbns().stream());
        details.codes("ISBN", isbns.map(Isbn::digits).toList());
        details.codes(
                "ISSN",
                book.identifiers().issn().stream().map(issn -> issn.text()).toList());
        details.lines("details.alternative", book.particulars().alternativeTitles());
        details.lines("details.notes", book.particulars().notes());
        details.links(book.particulars().links());
        return List.copyOf(details.all);
    }

    private void line(String key, Optional<String> text) {
        lines(key, text.stream().toList());
    }

    private void lines(String key, List<String> values) {
        add(
                texts.say(key),
                values.stream().map(text -> new Value(text, Optional.empty())).toList(),
                false);
    }

    private void links(List<String> links) {
        add(texts.say("details.links"), links.stream().map(Value::of).toList(), false);
    }

    private void codes(String name, List<String> codes) {
        var one = Optional.of(String.join(", ", codes)).filter(text -> !text.isEmpty());
        add(name, one.stream().map(text -> new Value(text, Optional.empty())).toList(), true);
    }

    private void add(String name, List<Value> values, boolean codes) {
        if (!values.isEmpty()) {
            all.add(new Line(name, values, codes));
        }
    }
}
