package org.carrel.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.junit.jupiter.api.Test;

/** How long a field of a document is, which words in it weigh by. */
class LengthsTest {
    /** Where only some documents had one, each term of a segment would search through them while it is written. */
    @Test
    void every_document_has_a_length_for_every_field_that_words_weigh_in() throws IOException {
        try (var shelf = new Shelf()
                .with(
                        Edition.of("Emma", "Jane Austen").in("en").about("England"),
                        Edition.of("吾輩は猫である"),
                        Edition.of("Lost")
                                .subtitle("A story")
                                .series("Found")
                                .summary("About it.")
                                .in("en"))) {
            var lacking = shelf.<List<String>>read(snapshot -> {
                var without = new ArrayList<String>();
                for (var leaf : snapshot.searcher().getIndexReader().leaves()) {
                    for (var field : List.of(
                            TextFields.TITLE,
                            TextFields.TITLES,
                            TextFields.NAMES,
                            TextFields.SERIES,
                            TextFields.SUBJECTS,
                            TextFields.PUBLISHER,
                            TextFields.ABOUT,
                            TextFields.LATIN,
                            TextFields.TITLE_STEMS,
                            TextFields.STEMS)) {
                        if (lengths(leaf.reader(), field) < leaf.reader().maxDoc()) {
                            without.add(field);
                        }
                    }
                }
                return without;
            });

            assertThat(lacking).isEmpty();
            assertThat(shelf.titles("series:found")).containsExactly("Lost");
        }
    }

    private static int lengths(LeafReader reader, String field) throws IOException {
        var lengths = reader.getNormValues(field);
        var count = 0;
        for (var document = 0; lengths != null && document < reader.maxDoc(); document++) {
            count += lengths.advanceExact(document) ? 1 : 0;
        }
        return count;
    }
}
