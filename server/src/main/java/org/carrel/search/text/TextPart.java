package org.carrel.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.taxonomy.TaxonomyWriter;
import org.apache.lucene.util.BytesRef;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.Language;
import org.carrel.search.index.DocumentPart;
import org.carrel.search.index.IndexedBook;
import org.springframework.stereotype.Component;

/** The words of a book, and what orders equals. */
@Component
class TextPart implements DocumentPart {
    @Override
    public void add(Document document, IndexedBook indexed, TaxonomyWriter taxonomy) {
        var book = indexed.book();
        titles(document, book);
        names(document, indexed);
        about(document, book);
        stems(document, book);
        latin(document, indexed);
        facts(document, book);
        Identities.add(document, book.identifiers());
        rank(document, indexed);
        Beginnings.add(document, indexed);
    }

    private static void titles(Document document, Book book) {
        words(document, TextFields.TITLE, book.title());
        otherTitles(book).forEach(title -> words(document, TextFields.TITLES, title));
        titleKeys(book).distinct().forEach(key -> document.add(new StringField(TextFields.TITLE_KEY, key, Store.NO)));
    }

    static Stream<String> otherTitles(Book book) {
        return Stream.concat(book.description().subtitle().stream(), book.particulars().alternativeTitles().stream());
    }

    private static Stream<String> titleKeys(Book book) {
        var whole = Stream.concat(
                        Stream.of(book.title()),
                        Stream.concat(
                                book.description().subtitle().map(subtitle -> book.title() + " " + subtitle).stream(),
                                book.particulars().alternativeTitles().stream()))
                .map(Words::key)
                .filter(key -> !key.isEmpty() && key.length() < 200)
                .toList();
        return whole.stream().flatMap(key -> Stream.concat(Stream.of(key), Articles.without(key).stream()));
    }

    private static void names(Document document, IndexedBook indexed) {
        var names = Stream.concat(
                        indexed.book().contributors().stream().map(Contributor::name), indexed.nameVariants().stream())
                .distinct()
                .toList();
        for (var name : names) {
            words(document, TextFields.NAMES, Spelling.name(name));
            document.add(new StringField(TextFields.NAME_KEY, Words.nameKey(name), Store.NO));
        }
    }

    private static void about(Document document, Book book) {
        book.description().series().ifPresent(series -> {
            words(document, TextFields.SERIES, series);
            document.add(new StringField(TextFields.SERIES_KEY, Words.key(series), Store.NO));
        });
        for (var subject : book.description().subjects()) {
            words(document, TextFields.SUBJECTS, subject);
            document.add(new StringField(TextFields.SUBJECT_KEY, Words.key(subject), Store.NO));
        }
        book.publication().publisher().ifPresent(publisher -> words(document, TextFields.PUBLISHER, publisher));
        book.description().summary().ifPresent(summary -> words(document, TextFields.ABOUT, summary));
        book.particulars().notes().forEach(note -> words(document, TextFields.ABOUT, note));
    }

    private static void stems(Document document, Book book) {
        Stems.of(book.description().language().map(Language::code)).ifPresent(stemming -> {
            var titles = new ArrayList<String>(List.of(book.title()));
            otherTitles(book).forEach(titles::add);
            document.add(stemming.field(TextFields.TITLE_STEMS, joined(titles)));
            var rest = new ArrayList<String>(book.description().subjects());
            book.description().series().ifPresent(rest::add);
            book.description().summary().ifPresent(rest::add);
            if (!rest.isEmpty()) {
                document.add(stemming.field(TextFields.STEMS, joined(rest)));
            }
        });
    }

    private static String joined(List<String> texts) {
        return Spelling.even(String.join(" . ", texts));
    }

    private static void latin(Document document, IndexedBook indexed) {
        var book = indexed.book();
        var sounds = Stream.of(
                        Stream.of(book.title()),
                        otherTitles(book),
                        book.contributors().stream().map(Contributor::name),
                        indexed.nameVariants().stream())
                .flatMap(texts -> texts)
                .flatMap(text -> Sounds.of(text).stream())
                .distinct()
                .toList();
        if (!sounds.isEmpty()) {
            document.add(new WordField(
                    TextFields.LATIN, sounds.stream().map(BytesRef::new).toList()));
        }
    }

    private static void facts(Document document, Book book) {
        book.description()
                .language()
                .ifPresent(language -> document.add(new StringField(TextFields.LANGUAGE, language.code(), Store.NO)));
        document.add(new StringField(
                TextFields.FORMAT, book.description().format().name().toLowerCase(Locale.ROOT), Store.NO));
        book.publication().publishedYear().ifPresent(year -> document.add(new IntPoint(TextFields.YEAR, year)));
    }

    private static void rank(Document document, IndexedBook indexed) {
        document.add(new FeatureField(TextFields.RANK, TextFields.POPULARITY, (float) (1 + indexed.popularity())));
        if (indexed.stock().stream().anyMatch(branch -> branch.available() > 0)) {
            document.add(new StringField(TextFields.AVAILABLE, "now", Store.NO));
        }
    }

    private static void words(Document document, String field, String text) {
        var even = Spelling.even(text);
        document.add(
                KnownWords.canCut(even)
                        ? new WordField(field, Words.KNOWN.terms(even))
                        : new TextField(field, even, Store.NO));
    }
}
