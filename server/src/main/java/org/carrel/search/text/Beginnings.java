package org.carrel.search.text;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.carrel.search.index.Heading;
import org.carrel.search.index.Headings;
import org.carrel.search.index.IndexedBook;

/** Beginnings of the words of titles, names and subjects, by which they are suggested while somebody types. */
final class Beginnings {
    /** Letters; of longer ones the rest is looked for among whole words. */
    static final int LONGEST = 6;

    /** Stands before the beginnings of a whole value. */
    static final String START = "^";

    private static final FieldType PRESENCE = new FieldType();

    static {
        PRESENCE.setIndexOptions(IndexOptions.DOCS);
        PRESENCE.setTokenized(true);
        PRESENCE.setOmitNorms(true);
        PRESENCE.freeze();
    }

    private Beginnings() {}

    static void ofTitle(Document document, IndexedBook indexed, BookTexts texts) {
        document.add(of(TextFields.TITLE_BEGINNINGS, texts.title().spelledAsName()));
        document.add(new BinaryDocValuesField(TextFields.SHOWN, Shown.bytes(indexed.book())));
    }

    static void ofHeadings(IndexedBook indexed, Headings headings) throws IOException {
        var book = indexed.book();
        for (var contributor : book.contributors()) {
            met(Heading.AUTHOR, contributor.name(), indexed, headings);
        }
        for (var subject : book.description().subjects()) {
            met(Heading.SUBJECT, subject, indexed, headings);
        }
    }

    /** The field of a heading's beginnings. */
    static String field(Heading kind) {
        return switch (kind) {
            case AUTHOR -> TextFields.NAME_BEGINNINGS;
            case SUBJECT -> TextFields.SUBJECT_BEGINNINGS;
        };
    }

    static boolean hasSign(BytesRef word) {
        var first = word.length == 0 ? 0 : word.bytes[word.offset];
        return first == START.charAt(0) || first == Sounds.SIGN.charAt(0);
    }

    private static void met(Heading kind, String text, IndexedBook indexed, Headings headings) throws IOException {
        if (!text.isEmpty()) {
            headings.met(kind, text, indexed.popularity(), () -> of(field(kind), IndexedText.ofName(text)));
        }
    }

    private static WordField of(String field, IndexedText text) {
        var words = new ArrayList<>(text.terms());
        if (!words.isEmpty()) {
            words.add(signed(START, words.getFirst().utf8ToString()));
        }
        Sounds.of(text.original()).forEach(sound -> words.add(signed(Sounds.SIGN, sound)));
        return new WordField(field, words, PRESENCE, BeginningStream::new);
    }

    private static BytesRef signed(String sign, String word) {
        return new BytesRef(sign + word);
    }
}
