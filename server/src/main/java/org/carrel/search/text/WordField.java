package org.carrel.search.text;

import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A text that is cut already. What is made of its words is of one kind for all texts of a field. */
final class WordField extends Field {
    private final List<BytesRef> words;
    private final Supplier<? extends WordStream> kind;

    WordField(String name, List<BytesRef> words) {
        this(name, words, TextField.TYPE_NOT_STORED, TermStream::new);
    }

    WordField(String name, List<BytesRef> words, FieldType type, Supplier<? extends WordStream> kind) {
        super(name, type);
        this.words = words;
        this.kind = kind;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofTheIndex, @Nullable TokenStream reuse) {
        var stream = reuse instanceof WordStream known ? known : kind.get();
        stream.begin(words);
        return stream;
    }
}
