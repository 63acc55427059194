package org.carrel.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.carrel.catalogue.Contributor;
import org.carrel.search.index.IndexedBook;

/** Beginnings of the words of titles, names and subjects, by which books are suggested while somebody types. */
final class Beginnings {
    /** Of longer ones the rest is looked for among whole words. */
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

    static void add(Document document, IndexedBook indexed) {
        var book = indexed.book();
        add(document, TextFields.TITLE_BEGINNINGS, List.of(book.title()));
        var names = book.contributors().stream().map(Contributor::name).collect(Collectors.toSet());
        names.addAll(indexed.nameVariants());
        add(document, TextFields.NAME_BEGINNINGS, names);
        add(document, TextFields.SUBJECT_BEGINNINGS, book.description().subjects());
        document.add(new BinaryDocValuesField(TextFields.SHOWN, Shown.bytes(book)));
    }

    /** Of one value, as they are indexed. */
    static Set<String> of(String value) {
        var beginnings = new HashSet<String>();
        var first = START;
        for (var word : Words.of(Words.INDEXED, Spelling.name(value))) {
            ofWord("", word, beginnings);
            ofWord(first, word, beginnings);
            first = "";
        }
        Sounds.of(value).forEach(sound -> ofWord(Sounds.SIGN, sound, beginnings));
        return beginnings;
    }

    private static void ofWord(String sign, String word, Set<String> beginnings) {
        for (var end = 1; end <= Math.min(LONGEST, word.length()); end++) {
            beginnings.add(sign + word.substring(0, end));
        }
        beginnings.add(sign + word);
    }

    /** Some may be there twice, which the index does not mind: it only knows whether there is any. */
    private static void add(Document document, String field, Collection<String> values) {
        var beginnings = new ArrayList<BytesRef>();
        for (var value : values) {
            var name = Spelling.name(value);
            if (KnownWords.canCut(name)) {
                ofWords(Words.KNOWN.terms(name), beginnings);
                Sounds.of(value).forEach(sound -> ofWord(Sounds.SIGN, sound, beginnings));
            } else {
                of(value).forEach(beginning -> beginnings.add(new BytesRef(beginning)));
            }
        }
        if (!beginnings.isEmpty()) {
            document.add(new WordField(field, beginnings, PRESENCE));
        }
    }

    private static void ofWords(List<BytesRef> words, List<BytesRef> beginnings) {
        for (var word : words) {
            if (isAscii(word)) {
                // The same bytes, of which fewer are looked at.
                for (var end = 1; end <= Math.min(LONGEST, word.length); end++) {
                    beginnings.add(new BytesRef(word.bytes, word.offset, end));
                }
                beginnings.add(word);
            } else {
                ofWord("", word.utf8ToString(), beginnings);
            }
        }
        if (!words.isEmpty()) {
            ofWord(START, words.getFirst().utf8ToString(), beginnings);
        }
    }

    private static void ofWord(String sign, String word, List<BytesRef> beginnings) {
        var strings = new HashSet<String>();
        ofWord(sign, word, strings);
        strings.forEach(beginning -> beginnings.add(new BytesRef(beginning)));
    }

    private static boolean isAscii(BytesRef word) {
        for (var i = 0; i < word.length; i++) {
            if (word.bytes[word.offset + i] < 0) {
                return false;
            }
        }
        return true;
    }
}
