package org.carrel.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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
        try (var index = open(OpenMode.CREATE)) {
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

    @Test
    void headings_that_no_book_stands_under_any_more_are_swept_out() throws IOException {
        var works = IntStream.range(0, 1_200).mapToObj(i -> new UUID(0, i)).toList();
        try (var index = open(OpenMode.CREATE)) {
            for (var work : works) {
                put(work, index);
            }
            for (var work : works.subList(0, 999)) {
                index.replace(work, List.of());
            }
            sweepAll(index);
            assertThat(headings(index)).as("not worth it yet").isEqualTo(1_201);
            index.commit(Map.of());
        }
        try (var index = open(OpenMode.APPEND)) {
            index.replace(works.get(999), List.of());
            put(works.getFirst(), index);
            sweepAll(index);
            assertThat(headings(index)).isEqualTo(202);

            put(works.get(1), index);
            assertThat(headings(index)).as("back again").isEqualTo(203);
            for (var work : works.subList(0, 998)) {
                index.replace(work, List.of());
            }
            sweepAll(index);
            assertThat(headings(index)).as("begins to count anew").isEqualTo(203);
        }
    }

    @Test
    void one_that_is_cleared_knows_no_headings() throws IOException {
        try (var index = open(OpenMode.CREATE)) {
            put(new UUID(0, 1), index);
            index.clear();
            assertThat(headings(index)).isZero();
            put(new UUID(0, 1), index);
            assertThat(headings(index)).isEqualTo(2);
        }
    }

    private OpenIndex open(OpenMode mode) throws IOException {
        return OpenIndex.open(directory, mode, new PlainLanguage(), TestNode.properties(directory));
    }

    private static void sweepAll(OpenIndex index) throws IOException {
        var sweep = new HeadingSweep(index);
        for (var i = 0; i < 4; i++) {
            sweep.goOn();
        }
    }

    private static int headings(OpenIndex index) throws IOException {
        index.readers().refresh();
        return index.readers().read(now -> now.headings().getIndexReader().numDocs());
    }

    /** Under a heading of its own and one of all. */
    private static void put(UUID work, OpenIndex index) throws IOException {
        var document = document(work);
        for (var name : List.of("everybody", work.toString())) {
            var found = new StringField("found", name, Store.NO);
            index.headings().met(Heading.AUTHOR, name, 0, () -> found);
            document.add(new StringField(Heading.AUTHOR.field(), name, Store.NO));
        }
        index.replace(work, List.of(document));
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
