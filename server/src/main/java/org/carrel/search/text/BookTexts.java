package org.carrel.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.Language;
import org.carrel.search.index.IndexedBook;
import org.carrel.search.text.Stems.Stemming;

/** The texts of one book, each cut once for all the fields that it goes into. */
final class BookTexts {
    private final Optional<Stemming> stemming;
    private final IndexedText title;
    private final Optional<IndexedText> subtitle;
    private final List<IndexedText> alternativeTitles;
    private final List<IndexedText> names;
    private final Optional<IndexedText> series;
    private final List<IndexedText> subjects;
    private final Optional<IndexedText> summary;

    BookTexts(IndexedBook indexed) {
        var book = indexed.book();
        var description = book.description();
        stemming = Stems.of(description.language().map(Language::code));
        title = text(book.title());
        subtitle = description.subtitle().map(this::text);
        alternativeTitles = texts(book.particulars().alternativeTitles());
        names = Stream.concat(book.contributors().stream().map(Contributor::name), indexed.nameVariants().stream())
                .distinct()
                .map(IndexedText::ofName)
                .toList();
        series = description.series().map(this::text);
        subjects = texts(description.subjects());
        summary = description.summary().map(this::text);
    }

    Optional<Stemming> stemming() {
        return stemming;
    }

    IndexedText title() {
        return title;
    }

    /** Subtitle and alternative titles. */
    List<IndexedText> otherTitles() {
        var titles = new ArrayList<>(subtitle.stream().toList());
        titles.addAll(alternativeTitles);
        return titles;
    }

    /** Whole titles as single terms: with the subtitle and without, and the alternative ones. */
    Stream<String> titleKeys() {
        return Stream.concat(
                Stream.concat(Stream.of(title.key()), subtitle.map(this::titleAnd).stream()),
                alternativeTitles.stream().map(IndexedText::key));
    }

    private String titleAnd(IndexedText subtitle) {
        var words = new ArrayList<>(title.words());
        words.addAll(subtitle.words());
        return Words.key(words, title.original() + " " + subtitle.original());
    }

    /** Of those who had a part in it, however they are spelt. */
    List<IndexedText> names() {
        return names;
    }

    Optional<IndexedText> series() {
        return series;
    }

    List<IndexedText> subjects() {
        return subjects;
    }

    Optional<IndexedText> summary() {
        return summary;
    }

    private List<IndexedText> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    private IndexedText text(String text) {
        return IndexedText.of(text, stemming);
    }
}
