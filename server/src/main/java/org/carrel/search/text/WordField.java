package org.carrel.search.text;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A text that is cut already. */
final class WordField extends Field {
    private final List<BytesRef> words;

    WordField(String name, List<BytesRef> words) {
        this(name, words, TextField.TYPE_NOT_STORED);
    }

    WordField(String name, List<BytesRef> words, FieldType type) {
        super(name, type);
        this.words = words;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofTheIndex, @Nullable TokenStream reuse) {
        var stream = reuse instanceof TermStream known ? known : new TermStream();
        stream.begin(words);
        return stream;
    }
}
