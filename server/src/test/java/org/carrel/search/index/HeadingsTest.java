package org.carrel.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.taxonomy.FacetLabel;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyWriter;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadingsTest {
    private final ByteBuffersDirectory files = new ByteBuffersDirectory();
    private DirectoryTaxonomyWriter categories;
    private Headings headings;

    @BeforeEach
    void open() throws IOException {
        categories = new DirectoryTaxonomyWriter(new ByteBuffersDirectory());
        headings = Headings.open(files, OpenMode.CREATE, categories);
    }

    @AfterEach
    void close() throws IOException {
        headings.close();
        categories.close();
    }

    @Test
    void one_that_many_books_stand_under_is_there_once_as_popular_as_the_most_popular_of_them() throws IOException {
        met("Le Guin", 3);
        met("Le Guin", 300);
        met("Le Guin", 0);
        met("Lem", 20);

        assertThat(found()).containsExactly("Le Guin", "Lem");
        assertThat(popularities())
                .satisfiesExactly(
                        most -> assertThat(most).isBetween(265.0, 300.0),
                        next -> assertThat(next).isBetween(17.7, 20.0));
    }

    @Test
    void kinds_are_apart() throws IOException {
        met("Rome", 0);
        headings.met(Heading.SUBJECT, "Rome", 0, () -> new StringField("found", "l", Store.NO));

        assertThat(found()).containsExactly("Rome", "Rome");
    }

    @Test
    void what_was_committed_is_known_after_a_restart_and_the_rest_is_met_again() throws IOException {
        met("Lem", 20);
        categories.commit();
        headings.commit();
        met("Le Guin", 0);
        headings.close();
        headings = Headings.open(files, OpenMode.APPEND, categories);
        assertThat(found()).containsExactly("Lem");

        met("Lem", 20);
        met("Le Guin", 0);
        assertThat(found()).containsExactly("Lem", "Le Guin");
    }

    @Test
    void one_that_is_forgotten_is_met_anew() throws IOException {
        met("Lem", 20);
        var ordinal = categories.addCategory(new FacetLabel(Heading.AUTHOR.field(), "Lem"));
        assertThat(headings.has(ordinal)).isTrue();
        headings.forget(ordinal);
        assertThat(headings.has(ordinal)).isFalse();
        assertThat(found()).isEmpty();

        met("Lem", 0);
        assertThat(found()).containsExactly("Lem");
    }

    @Test
    void who_is_asked_for_more_never_weighs_less_and_what_is_read_is_about_what_was_written() {
        var last = 0;
        for (var popularity = 0.0; popularity < 1e6; popularity = popularity * 1.07 + 0.1) {
            var weight = Headings.weight(popularity);
            assertThat(weight).isBetween(last, 126);
            assertThat(Headings.popularity(weight) + 1).isBetween((popularity + 1) * 0.89, (popularity + 1) * 1.001);
            last = weight;
        }
        assertThat(Headings.weight(Double.MAX_VALUE)).isEqualTo(126);
        assertThat(Headings.weight(-1)).isZero();
    }

    @Test
    void threads_that_meet_the_same_at_once_do_not_double_it() throws Exception {
        var deeds = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 2_000; i++) {
            var name = "L" + i % 100;
            var popularity = i % 7;
            deeds.add(() -> {
                met(name, popularity);
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(deeds)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(found()).hasSize(100).doesNotHaveDuplicates();
        assertThat(popularities())
                .allSatisfy(popularity -> assertThat(popularity).isGreaterThan(5));
    }

    private void met(String name, double popularity) throws IOException {
        headings.met(Heading.AUTHOR, name, popularity, () -> new StringField("found", "l", Store.NO));
    }

    private List<String> found() throws IOException {
        return heaviest((searcher, hit) -> {
            var leaf = searcher.getIndexReader()
                    .leaves()
                    .get(org.apache.lucene.index.ReaderUtil.subIndex(
                            hit.doc, searcher.getIndexReader().leaves()));
            var texts = leaf.reader().getBinaryDocValues(Headings.TEXT);
            assertThat(texts.advanceExact(hit.doc - leaf.docBase)).isTrue();
            return texts.binaryValue().utf8ToString();
        });
    }

    private List<Double> popularities() throws IOException {
        return heaviest((searcher, hit) -> Headings.popularity((Long) hit.fields[0]));
    }

    private interface Reading<T> {
        T of(IndexSearcher searcher, FieldDoc hit) throws IOException;
    }

    private <T> List<T> heaviest(Reading<T> reading) throws IOException {
        var managers = headings.searchers();
        var searcher = managers.acquire();
        try {
            assertThat(searcher.getIndexReader()).isInstanceOf(DirectoryReader.class);
            var hits = searcher.search(
                    new TermQuery(new Term("found", "l")),
                    new TopFieldCollectorManager(Headings.HEAVIEST_FIRST, 1_000, 1_000));
            var all = new ArrayList<T>();
            for (var hit : hits.scoreDocs) {
                all.add(reading.of(searcher, (FieldDoc) hit));
            }
            return all;
        } finally {
            managers.release(searcher);
            managers.close();
        }
    }
}
