package org.carrel.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class IndexFollowsTest {
    private final Library library;
    private final SearchIndex index;

    @Autowired
    IndexFollowsTest(Library library, SearchIndex index) {
        this.library = library;
        this.index = index;
    }

    @Test
    void what_was_made_changed_removed_and_brought_back_before_a_question_is_in_its_answer() {
        assertThat(IndexedLibrary.found(index)).isEmpty();
        var staff = library.librarian().api();

        var book = "/v1/books/"
                + staff.post(
                                "/v1/books",
                                Map.of("title", "Emma", "contributors", List.of(Map.of("name", "Jane Austen"))))
                        .at("id");
        staff.post("/v1/books", Map.of("title", "Persuasion"));
        assertThat(IndexedLibrary.found(index)).hasSize(2).isEqualTo(IndexedLibrary.expected());

        staff.patch(book, Map.of("title", "Emma, a novel"));
        assertThat(IndexedLibrary.found(index)).hasSize(2).isEqualTo(IndexedLibrary.expected());

        staff.delete(book);
        assertThat(IndexedLibrary.found(index)).hasSize(1).isEqualTo(IndexedLibrary.expected());

        staff.post(book + "/restore", Map.of());
        assertThat(IndexedLibrary.found(index)).isEqualTo(IndexedLibrary.expected());
    }
}
