package org.carrel.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

@CarrelTest
class IndexFollowsTest {
    private final Library library;
    private final SearchIndex index;
    private final Popularity popularity;
    private final ApplicationContext application;

    @Autowired
    IndexFollowsTest(Library library, SearchIndex index, Popularity popularity, ApplicationContext application) {
        this.library = library;
        this.index = index;
        this.popularity = popularity;
        this.application = application;
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

    @Test
    void a_transaction_that_began_early_and_commits_late_is_not_missed() throws SQLException {
        try (var connection = TestDatabase.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into book (id, title, match_key, created_at, updated_at)"
                    + " values (gen_random_uuid(), 'Early', 'early', now(), now())");
            Shelved.books(3);
            assertThat(IndexedLibrary.found(index)).hasSize(3);
            Shelved.books(1);
            assertThat(IndexedLibrary.found(index)).hasSize(4);
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(IndexedLibrary.found(index)).hasSize(5).isEqualTo(IndexedLibrary.expected());
    }

    @Test
    void a_book_that_moves_to_another_work_lies_with_its_editions() {
        var staff = library.librarian().api();
        var austen = List.of(Map.of("name", "Jane Austen"));
        for (var title : List.of("Emma", "Persuasion", "Emma", "Sanditon", "Persuasion")) {
            staff.post("/v1/books", Map.of("title", title, "contributors", austen));
        }
        var moved = "/v1/books/"
                + staff.post("/v1/books", Map.of("title", "Emma", "contributors", austen))
                        .at("id");
        assertThat(IndexedLibrary.found(index)).hasSize(6);
        staff.patch(moved, Map.of("title", "Persuasion"));
        assertThat(IndexedLibrary.found(index)).hasSize(6).isEqualTo(IndexedLibrary.expected());
        assertThat(index.read(IndexedLibrary::scattered)).isEmpty();
        assertThat(index.<Integer>read(
                        snapshot -> IndexedLibrary.works(snapshot).size()))
                .isEqualTo(3);
    }

    @Test
    void stock_loans_demand_and_other_names_reach_the_index(@TempDir Path directory) {
        var staff = library.librarian();
        var made = staff.api()
                .post("/v1/books", Map.of("title", "Emma", "contributors", List.of(Map.of("name", "Jane Austen"))));
        var book = UUID.fromString(made.at("id"));
        try (var node = TestNode.at(directory, application)) {
            assertThat(IndexedLibrary.found(node.index())).containsOnlyKeys(book);
            assertThat(node.figures(book)).containsEntry("copies", 0L);
            Shelved.copyOf(book);
            Shelved.copyOf(book);
            awaitFigures(node, book, 2, 2);
            var lent = staff.api()
                    .post(
                            "/v1/loans",
                            Map.of(
                                    "bookId",
                                    book.toString(),
                                    "readerId",
                                    library.reader().id().toString()));
            assertThat(lent.status()).isEqualTo(201);
            awaitFigures(node, book, 2, 1);
            popularity.count();
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(node.figures(book)).containsEntry("popularity", 7L));
            assertThat(node.withVariant("Lady")).isZero();
            staff.api().patch("/v1/authors/" + made.at("contributors/0/authorId"), Map.of("variants", List.of("Lady")));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(node.withVariant("Lady")).isEqualTo(1));
        }
    }

    @Test
    void a_single_change_is_found_while_bulk_work_waits_and_a_crash_keeps_both_places(@TempDir Path directory)
            throws IOException {
        var node = TestNode.at(directory, application);
        var first = Shelved.books(1).getFirst();
        try (var follower = node.open()) {
            TestNode.fill(follower);
            Shelved.inBulk(1_200);
            var before = follower.marks().bulk();
            assertThat(follower.followBulk(false)).isFalse();
            var single = Shelved.books(1).getFirst();
            assertThat(follower.followWorks()).isTrue();
            assertThat(follower.index().readers().read(IndexedLibrary::contents))
                    .containsKeys(first, single)
                    .hasSizeLessThan(1_202);
            assertThat(follower.marks().bulk()).isEqualTo(before);
            assertThat(follower.marks().works()).isNotEqualTo(before);
            follower.commit();
        }
        try (var follower = node.open()) {
            assertThat(follower.marks().works().next())
                    .isGreaterThan(follower.marks().bulk().next());
            assertThat(follower.followWorks()).isTrue();
            while (!follower.followBulk(true)) {
                assertThat(follower.marks().works().next())
                        .isGreaterThan(follower.marks().bulk().next());
            }
            assertHasAll(follower, 1_202);
        }
    }

    @Test
    void a_work_in_both_lanes_is_as_its_rows_are_and_one_that_a_book_moves_to_never_waits(@TempDir Path directory)
            throws IOException {
        try (var follower = TestNode.at(directory, application).open()) {
            TestNode.fill(follower);
            var book = Shelved.inBulk(2).getFirst();
            TestDatabase.jdbc()
                    .sql("update book set version = version + 1 where id = :id")
                    .param("id", book)
                    .update();
            follower.followWorks();
            assertThat(follower.index().readers().read(IndexedLibrary::contents))
                    .containsExactly(Map.entry(book, 2));
            follower.followBulk(true);
            assertThat(follower.index().readers().read(IndexedLibrary::contents))
                    .isEqualTo(IndexedLibrary.expected());
            Shelved.joinedInBulk();
            follower.followWorks();
            assertHasAll(follower, 2);
        }
    }

    @Test
    void what_was_under_way_when_the_database_failed_is_taken_in_afterwards(@TempDir Path directory)
            throws IOException {
        Shelved.books(2_500);
        try (var follower = TestNode.at(directory, application).open()) {
            whileTheDatabaseFails(
                    () -> assertThatThrownBy(() -> TestNode.fill(follower)).isInstanceOf(DataAccessException.class));
            TestNode.fill(follower);
            assertHasAll(follower, 2_500);

            Shelved.inBulk(2_500);
            whileTheDatabaseFails(
                    () -> assertThatThrownBy(() -> followBulk(follower)).isInstanceOf(DataAccessException.class));
            followBulk(follower);
            assertHasAll(follower, 5_000);
        }
    }

    private static void assertHasAll(Follower follower, int books) throws IOException {
        assertThat(follower.index().readers().read(IndexedLibrary::contents))
                .hasSize(books)
                .isEqualTo(IndexedLibrary.expected());
    }

    private static void followBulk(Follower follower) throws IOException {
        while (!follower.followBulk(true)) {
            assertThat(follower.isFilling()).isFalse();
        }
    }

    /** In the last of what it is asked for each book. */
    private static void whileTheDatabaseFails(Runnable deed) {
        TestDatabase.jdbc().sql("alter table book_popularity rename to away").update();
        try {
            deed.run();
        } finally {
            TestDatabase.jdbc()
                    .sql("alter table away rename to book_popularity")
                    .update();
        }
    }

    private static void awaitFigures(TestNode node, UUID book, long copies, long available) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(node.figures(book))
                        .containsEntry("copies", copies)
                        .containsEntry("available", available));
    }
}
