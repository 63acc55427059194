package org.carrel.search.text;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A text that is cut by an analyzer of its own, not by its field's; only when its turn has come, since streams are reused. */
final class StemField extends Field {
    /** Nobody asks for phrases of stems, so where in a text they stand is not kept. */
    private static final FieldType TYPE = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TYPE.freeze();
    }

    private final String text;
    private final Analyzer own;

    StemField(String name, String text, Analyzer own) {
        super(name, text, TYPE);
        this.text = text;
        this.own = own;
    }

    /** Of stems that are known already. */
    static WordField of(String name, List<BytesRef> stems) {
        return new WordField(name, stems, TYPE, TermStream::new);
    }

    @Override
    public TokenStream tokenStream(Analyzer ofTheIndex, @Nullable TokenStream reuse) {
        return own.tokenStream(name(), text);
    }
}
