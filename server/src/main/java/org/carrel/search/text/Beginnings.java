package org.carrel.search.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.carrel.search.index.IndexedBook;
import org.jspecify.annotations.Nullable;

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
        add(document, TextFields.TITLE_BEGINNINGS, List.of(texts.title()));
        add(document, TextFields.NAME_BEGINNINGS, texts.names());
        add(document, TextFields.SUBJECT_BEGINNINGS, texts.subjects());
        document.add(new BinaryDocValuesField(TextFields.SHOWN, Shown.bytes(indexed.book())));
    }

    static boolean hasSign(BytesRef word) {
        var first = word.length == 0 ? 0 : word.bytes[word.offset];
        return first == START.charAt(0) || first == Sounds.SIGN.charAt(0);
    }

    /** Some may be there twice, which the index does not mind: it only knows whether there is any. */
    private static void add(Document document, String field, List<IndexedText> values) {
        var words = new ArrayList<BytesRef>();
        for (var value : values) {
            var those = value.spelledAsName().terms();
            words.addAll(those);
            if (!those.isEmpty()) {
                words.add(signed(START, those.getFirst().utf8ToString()));
            }
            Sounds.of(value.original()).forEach(sound -> words.add(signed(Sounds.SIGN, sound)));
        }
        if (!words.isEmpty()) {
            document.add(new BeginningsField(field, words));
        }
    }

    private static BytesRef signed(String sign, String word) {
        return new BytesRef(sign + word);
    }

    private static final class BeginningsField extends Field {
        private final List<BytesRef> words;

        BeginningsField(String name, List<BytesRef> words) {
            super(name, PRESENCE);
            this.words = words;
        }

        @Override
        public TokenStream tokenStream(Analyzer ofTheIndex, @Nullable TokenStream reuse) {
            var stream = reuse instanceof BeginningStream known ? known : new BeginningStream();
            stream.begin(words);
            return stream;
        }
    }
}
