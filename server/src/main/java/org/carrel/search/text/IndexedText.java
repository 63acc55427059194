package org.carrel.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.carrel.search.text.KnownWords.Cut;
import org.carrel.search.text.Stems.Stemming;

/**
 * A text of a book on its way into the index: cut once, whatever is made of it.
 *
 * @param original as it stands in the book
 * @param text as it is cut, evened out
 * @param cut empty where it must go through the analyzers whole
 */
record IndexedText(String original, String text, Optional<Cut> cut) {
    /** @param stemming what its book is stemmed in */
    static IndexedText of(String original, Optional<Stemming> stemming) {
        var even = Spelling.even(original);
        return new IndexedText(
                original,
                even,
                stemming.map(Stemming::known).orElse(Words.KNOWN).cut(even));
    }

    static IndexedText ofName(String original) {
        var even = Spelling.name(original);
        return new IndexedText(original, even, Words.KNOWN.cut(even));
    }

    /** Cut anew only where there are initials. */
    IndexedText spelledAsName() {
        return Spelling.name(original).equals(text) ? this : ofName(original);
    }

    Field words(String field) {
        return cut.<Field>map(those -> new WordField(field, those.terms()))
                .orElseGet(() -> new TextField(field, text, Store.NO));
    }

    /** All its words as one term; a text of nothing but signs as it stands. */
    String key() {
        return Words.key(words(), original);
    }

    /** As a query is cut. */
    List<String> words() {
        return cut.map(Cut::words).orElseGet(() -> Words.of(Words.ASKED, text));
    }

    /** As the index has them. */
    List<BytesRef> terms() {
        return cut.map(Cut::terms)
                .orElseGet(() -> Words.of(Words.INDEXED, text).stream()
                        .map(BytesRef::new)
                        .toList());
    }

    /** The stems of all these texts in one field, one text behind the other. */
    static Field stems(String field, List<IndexedText> texts, Stemming stemming) {
        if (texts.stream().anyMatch(text -> text.cut.isEmpty())) {
            var joined = texts.stream().map(IndexedText::text).collect(Collectors.joining(" . "));
            return new StemField(field, joined, stemming.analyzer());
        }
        var stems = new ArrayList<BytesRef>();
        texts.forEach(text -> stems.addAll(text.cut.orElseThrow().stems()));
        return StemField.of(field, stems);
    }
}
