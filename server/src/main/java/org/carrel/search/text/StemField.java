package org.carrel.search.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/** A text that is cut by an analyzer of its own, not by its field's; only when its turn has come, since streams are reused. */
final class StemField extends Field {
    private final String text;
    private final Analyzer own;

    StemField(String name, String text, Analyzer own) {
        super(name, text, TextField.TYPE_NOT_STORED);
        this.text = text;
        this.own = own;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofTheIndex, @Nullable TokenStream reuse) {
        return own.tokenStream(name(), text);
    }
}
