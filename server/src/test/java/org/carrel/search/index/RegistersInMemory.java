package org.carrel.search.index;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.facet.taxonomy.TaxonomyWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Registers of an index that is only there for a test. */
public final class RegistersInMemory implements Closeable {
    private final Registers registers;
    private final SearcherManager searchers;

    public RegistersInMemory(TaxonomyWriter categories) throws IOException {
        this.registers =
                new Registers(categories, Headings.open(new ByteBuffersDirectory(), OpenMode.CREATE, categories));
        this.searchers = registers.headings().searchers();
    }

    public Registers registers() {
        return registers;
    }

    /** Of all headings that were met. */
    public IndexSearcher headings() throws IOException {
        searchers.maybeRefreshBlocking();
        return searchers.acquire();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        registers.headings().close();
    }
}
