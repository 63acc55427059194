package org.carrel.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.Language;
import org.carrel.search.index.IndexedBook;
import org.carrel.search.text.Stems.Stemming;

/**
 * The texts of one book, each cut once for all the fields that it goes into.
 *
 * @param names of those who had a part in it, however they are spelt
 */
record BookTexts(
        Optional<Stemming> stemming,
        IndexedText title,
        Optional<IndexedText> subtitle,
        List<IndexedText> alternativeTitles,
        List<IndexedText> names,
        Optional<IndexedText> series,
        List<IndexedText> subjects,
        Optional<IndexedText> summary) {
    static BookTexts of(IndexedBook indexed) {
        var book = indexed.book();
        var description = book.description();
        var stemming = Stems.of(description.language().map(Language::code));
        return new BookTexts(
                stemming,
                IndexedText.of(book.title(), stemming),
                description.subtitle().map(text -> IndexedText.of(text, stemming)),
                all(book.particulars().alternativeTitles(), stemming),
                Stream.concat(book.contributors().stream().map(Contributor::name), indexed.nameVariants().stream())
                        .distinct()
                        .map(IndexedText::ofName)
                        .toList(),
                description.series().map(text -> IndexedText.of(text, stemming)),
                all(description.subjects(), stemming),
                description.summary().map(text -> IndexedText.of(text, stemming)));
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

    private static List<IndexedText> all(List<String> texts, Optional<Stemming> stemming) {
        return texts.stream().map(text -> IndexedText.of(text, stemming)).toList();
    }
}
