package org.carrel.search.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.carrel.search.index.IndexedBook;

/** Beginnings of the words of titles, names and subjects, by which books are suggested while somebody types. */
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

    static void add(Document document, IndexedBook indexed, BookTexts texts) {
        add(document, TextFields.TITLE_BEGINNINGS, List.of(texts.title().spelledAsName()));
        add(document, TextFields.NAME_BEGINNINGS, texts.names());
        add(
                document,
                TextFields.SUBJECT_BEGINNINGS,
                texts.subjects().stream().map(IndexedText::spelledAsName).toList());
        document.add(new BinaryDocValuesField(TextFields.SHOWN, Shown.bytes(indexed.book())));
    }

    static boolean hasSign(BytesRef word) {
        var first = word.length == 0 ? 0 : word.bytes[word.offset];
        return first == START.charAt(0) || first == Sounds.SIGN.charAt(0);
    }

    /** @param values spelled as names; some may be there twice, which the index does not mind: it only knows whether there is any. */
    private static void add(Document document, String field, List<IndexedText> values) {
        var words = new ArrayList<BytesRef>();
        for (var value : values) {
            var those = value.terms();
            words.addAll(those);
            if (!those.isEmpty()) {
                words.add(signed(START, those.getFirst().utf8ToString()));
            }
            Sounds.of(value.original()).forEach(sound -> words.add(signed(Sounds.SIGN, sound)));
        }
        if (!words.isEmpty()) {
            document.add(new WordField(field, words, PRESENCE, BeginningStream::new));
        }
    }

    private static BytesRef signed(String sign, String word) {
        return new BytesRef(sign + word);
    }
}
