package org.carrel.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenIndexTest {
    @TempDir
    private Path directory;

    @Test
    void tidying_up_leaves_few_segments_and_all_documents() throws IOException {
        try (var index =
                OpenIndex.open(directory, OpenMode.CREATE, new PlainLanguage(), TestNode.properties(directory))) {
            for (var i = 0; i < 7; i++) {
                var work = UUID.randomUUID();
                index.replace(work, List.of(document(work)));
                index.readers().refresh();
            }
            assertThat(reader(index).leaves()).hasSize(7);
            index.tidy();
            await().until(() -> !index.isMerging());
            index.readers().refresh();
            assertThat(reader(index).leaves()).hasSizeLessThanOrEqualTo(4);
            assertThat(reader(index).numDocs()).isEqualTo(7);
        }
    }

    private static Document document(UUID work) {
        var document = new Document();
        document.add(new StringField(IndexFields.WORK, IndexFields.bytes(work), Store.NO));
        return document;
    }

    private static IndexReader reader(OpenIndex index) throws IOException {
        return index.readers().read(snapshot -> snapshot.searcher().getIndexReader());
    }
}
