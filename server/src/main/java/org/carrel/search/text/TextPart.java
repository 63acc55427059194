package org.carrel.search.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.carrel.catalogue.Book;
import org.carrel.search.index.DocumentPart;
import org.carrel.search.index.IndexedBook;
import org.carrel.search.index.Registers;
import org.springframework.stereotype.Component;

/** The words of a book, and what orders equals. */
@Component
class TextPart implements DocumentPart {
    private static final int LONGEST_KEY = 200;

    /**
     * Stands in every document, so that each has a length for each field that words weigh in, if nought. Lengths that all have
     * are an array; those of some are searched through, for each term of a segment that is written and for each hit of a search.
     */
    private static final List<WordField> NO_WORDS = Stream.concat(
                    TextFields.WORDS.keySet().stream().sorted().map(field -> new WordField(field, List.of())),
                    Stream.of(TextFields.TITLE_STEMS, TextFields.STEMS).map(field -> StemField.of(field, List.of())))
            .toList();

    @Override
    public void add(Document document, IndexedBook indexed, Registers registers) throws IOException {
        var book = indexed.book();
        var texts = BookTexts.of(indexed);
        titles(document, texts);
        names(document, texts);
        about(document, book, texts);
        stems(document, texts);
        latin(document, texts);
        facts(document, book);
        Identities.add(document, book.identifiers());
        rank(document, indexed);
        Beginnings.ofTitle(document, indexed, texts);
        Beginnings.ofHeadings(indexed, registers.headings());
        NO_WORDS.forEach(document::add);
    }

    private static void titles(Document document, BookTexts texts) {
        document.add(texts.title().words(TextFields.TITLE));
        texts.otherTitles().forEach(title -> document.add(title.words(TextFields.TITLES)));
        texts.titleKeys()
                .filter(key -> !key.isEmpty() && key.length() < LONGEST_KEY)
                .flatMap(key -> Stream.concat(Stream.of(key), Articles.without(key).stream()))
                .distinct()
                .forEach(key -> document.add(new StringField(TextFields.TITLE_KEY, key, Store.NO)));
    }

    private static void names(Document document, BookTexts texts) {
        for (var name : texts.names()) {
            document.add(name.words(TextFields.NAMES));
            document.add(new StringField(TextFields.NAME_KEY, Words.nameKey(name.words()), Store.NO));
        }
    }

    private static void about(Document document, Book book, BookTexts texts) {
        texts.series().ifPresent(series -> {
            document.add(series.words(TextFields.SERIES));
            document.add(new StringField(TextFields.SERIES_KEY, series.key(), Store.NO));
        });
        for (var subject : texts.subjects()) {
            document.add(subject.words(TextFields.SUBJECTS));
            document.add(new StringField(TextFields.SUBJECT_KEY, subject.key(), Store.NO));
        }
        book.publication()
                .publisher()
                .ifPresent(publisher -> document.add(unstemmed(publisher).words(TextFields.PUBLISHER)));
        texts.summary().ifPresent(summary -> document.add(summary.words(TextFields.ABOUT)));
        book.particulars().notes().forEach(note -> document.add(unstemmed(note).words(TextFields.ABOUT)));
    }

    private static IndexedText unstemmed(String text) {
        return IndexedText.of(text, Optional.empty());
    }

    private static void stems(Document document, BookTexts texts) {
        texts.stemming().ifPresent(stemming -> {
            var titles = new ArrayList<>(List.of(texts.title()));
            titles.addAll(texts.otherTitles());
            document.add(IndexedText.stems(TextFields.TITLE_STEMS, titles, stemming));
            var rest = new ArrayList<>(texts.subjects());
            texts.series().ifPresent(rest::add);
            texts.summary().ifPresent(rest::add);
            if (!rest.isEmpty()) {
                document.add(IndexedText.stems(TextFields.STEMS, rest, stemming));
            }
        });
    }

    private static void latin(Document document, BookTexts texts) {
        var sounds = Stream.of(List.of(texts.title()), texts.otherTitles(), texts.names())
                .flatMap(List::stream)
                .flatMap(text -> Sounds.of(text.original()).stream())
                .distinct()
                .map(BytesRef::new)
                .toList();
        if (!sounds.isEmpty()) {
            document.add(new WordField(TextFields.LATIN, sounds));
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
}
