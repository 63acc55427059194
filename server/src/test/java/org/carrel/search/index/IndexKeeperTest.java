package org.carrel.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.core.ConditionFactory;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CarrelTest
class IndexKeeperTest {
    @Autowired
    private ApplicationContext application;

    @TempDir
    private Path directory;

    @Test
    void a_crash_between_its_commits_loses_nothing_and_doubles_nothing() throws IOException {
        Shelved.books(5);
        var node = TestNode.at(directory, application);
        try (var follower = node.open()) {
            TestNode.fill(follower);
            follower.commit();
            Shelved.books(5);
            follower.followWorks();
            ((org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyWriter)
                            follower.index().registers().categories())
                    .commit();
            follower.index().headings().commit();
        }
        try (node) {
            assertThat(IndexedLibrary.found(node.index())).hasSize(10).isEqualTo(IndexedLibrary.expected());
        }
    }

    @Test
    void what_came_in_by_the_thousand_counts_as_read_when_it_is_found_and_not_before() throws IOException {
        Shelved.books(1);
        try (var follower = TestNode.at(directory, application).open()) {
            TestNode.fill(follower);
            follower.followWorks();
            var before = follower.marks().works();
            Shelved.books(2_500);
            for (var all = false; !all; ) {
                all = follower.followWorks(false);
                follower.followStock();
                var isRead = !follower.marks().works().equals(before);
                assertThat(found(follower)).isEqualTo(isRead ? 2_501 : found(follower));
            }
            assertThat(follower.followWorks(true)).isTrue();
            assertThat(found(follower)).isEqualTo(2_501);
            assertThat(follower.marks().works()).isNotEqualTo(before);
        }
    }

    private static int found(Follower follower) throws IOException {
        return follower.index()
                .readers()
                .read(snapshot -> snapshot.searcher().getIndexReader().numDocs());
    }

    @Test
    void a_crash_while_it_is_filled_goes_on_where_it_was() throws IOException {
        Shelved.books(2_500);
        var node = TestNode.at(directory, application);
        try (var follower = node.open()) {
            follower.fill();
            follower.commit();
            follower.fill();
        }
        try (node) {
            assertThat(IndexedLibrary.found(node.index())).hasSize(2_500).isEqualTo(IndexedLibrary.expected());
        }
        assertThat(node.files().current().orElseThrow().getFileName()).hasToString("1");
    }

    @Test
    void what_is_damaged_missing_of_another_form_or_too_far_behind_is_built_anew() throws IOException {
        Shelved.books(20);
        healsAfter(files -> truncate(largest(files.resolve("documents"))), 1);
        healsAfter(files -> truncate(largest(files.resolve("taxonomy"))), 1);
        healsAfter(files -> Files.delete(largest(files.resolve("documents"))), 1);
        healsAfter(files -> largest(files.resolve("taxonomy")).toFile().delete(), 1);
        healsAfter(files -> truncate(largest(files.resolve("headings"))), 1);
        healsAfter(files -> Files.move(files.resolve("headings"), files.resolve("elsewhere")), 1);
        healsAfter(files -> Files.writeString(files.resolveSibling("current"), "nonsense"), 1);
        healsAfter(files -> {}, 2);
        healsAfter(
                files -> {
                    Shelved.books(1);
                    TestDatabase.jdbc().sql("delete from catalogue_change").update();
                    TestDatabase.jdbc()
                            .sql("update search_feed set floor = pg_snapshot_xmin(pg_current_snapshot())")
                            .update();
                },
                2);
    }

    @Test
    void bytes_that_change_under_an_open_index_are_noticed_when_a_reader_stumbles() throws IOException {
        Shelved.books(20);
        try (var node = TestNode.at(directory, application)) {
            assertThat(IndexedLibrary.found(node.index())).hasSize(20);
            node.keeper().stop();
        }
        try (var node = TestNode.at(directory, application)) {
            assertThat(IndexedLibrary.found(node.index())).hasSize(20);
            var before = node.files().current();
            spoil(largest(before.orElseThrow().resolve("documents")));
            node.keeper().suspect();
            awaitLong()
                    .until(() -> !node.files().current().equals(before)
                            && node.files().current().isPresent());
            awaitLong()
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(IndexedLibrary.found(node.index())).isEqualTo(IndexedLibrary.expected()));
        }
    }

    @Test
    void who_reads_what_another_process_keeps_can_wait_for_all_of_it() {
        Shelved.books(20);
        try (var keeping = TestNode.at(directory, application);
                var reading = TestNode.at(directory, application)) {
            assertThat(IndexedLibrary.found(keeping.index())).hasSize(20);
            reading.index().awaitWhole(Duration.ofMinutes(1));
            Shelved.books(5);
            reading.index().awaitWhole(Duration.ofMinutes(1));
            assertThat(IndexedLibrary.found(reading.index())).hasSize(25).isEqualTo(IndexedLibrary.expected());
        }
    }

    @Test
    void a_command_does_not_wait_for_a_directory_that_cannot_be_used() throws IOException {
        var file = Files.createFile(directory.resolve("taken"));
        try (var node = TestNode.at(file, application)) {
            assertThatThrownBy(() -> node.index().awaitWhole(Duration.ZERO)).isInstanceOf(IndexAway.class);
        }
    }

    @Test
    void an_index_that_is_built_anew_while_changes_stream_in_equals_the_database_in_the_end() throws Exception {
        Shelved.books(3_000);
        try (var one = TestNode.at(directory.resolve("one"), application);
                var other = TestNode.at(directory.resolve("other"), application)) {
            assertThat(IndexedLibrary.found(one.index())).hasSize(3_000);
            assertThat(IndexedLibrary.found(other.index())).hasSize(3_000);
            var go = new AtomicBoolean(true);
            var changes = CompletableFuture.runAsync(() -> {
                while (go.get()) {
                    Shelved.mixUp();
                    // As fast as they can be followed: a library that only grows is a race, which the slower machine
                    // loses.
                    one.index().catchUp(Duration.ofMinutes(1));
                }
            });
            var generation = one.reindexing().request(Optional.empty());
            try {
                awaitLong().until(() -> isOf(generation, one) && isOf(generation, other));
            } finally {
                go.set(false);
                changes.get();
            }
            assertThat(IndexedLibrary.found(one.index())).isEqualTo(IndexedLibrary.expected());
            assertThat(IndexedLibrary.found(other.index())).isEqualTo(IndexedLibrary.expected());
            assertThat(one.files().current().orElseThrow().getFileName()).hasToString("2");
            assertThat(one.index().read(IndexedLibrary::scattered)).isEmpty();
            awaitLong()
                    .until(() -> one.reindexing().status().nodes().stream()
                                    .filter(node -> node.generation() == generation)
                                    .count()
                            >= 2);
        }
    }

    @Test
    void a_second_process_reads_along_and_takes_over_when_the_first_is_gone() {
        Shelved.books(3);
        var first = TestNode.at(directory, application);
        try (var second = TestNode.at(directory, application)) {
            assertThat(IndexedLibrary.found(first.index())).hasSize(3);
            awaitFound(second, 3);
            Shelved.books(1);
            awaitFound(second, 4);
            first.close();
            Shelved.books(1);
            awaitFound(second, 5);
        } finally {
            first.close();
        }
    }

    /** Other work may keep the processors busy. */
    private static ConditionFactory awaitLong() {
        return await().atMost(Duration.ofMinutes(2));
    }

    private static void awaitFound(TestNode node, int books) {
        awaitLong()
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(IndexedLibrary.found(node.index())).hasSize(books));
    }

    private static boolean isOf(int generation, TestNode node) {
        return node.reindexing().status().generation() == generation;
    }

    private interface Harm {
        void to(Path index) throws IOException;
    }

    private void healsAfter(Harm harm, int revision) throws IOException {
        try (var node = TestNode.at(directory, application)) {
            assertThat(IndexedLibrary.found(node.index())).isEqualTo(IndexedLibrary.expected());
        }
        var before = TestNode.at(directory, application).files().current();
        harm.to(before.orElseThrow());
        try (var node = TestNode.ofRevision(revision, directory, application)) {
            assertThat(IndexedLibrary.found(node.index())).isNotEmpty();
            awaitLong()
                    .until(() -> !node.files().current().equals(before)
                            && node.reindexing().status().rebuilt().isEmpty());
            assertThat(IndexedLibrary.found(node.index())).isEqualTo(IndexedLibrary.expected());
        }
    }

    private static Path largest(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void truncate(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private static void spoil(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(
                    ByteBuffer.wrap("spoilt".getBytes(java.nio.charset.StandardCharsets.US_ASCII)), channel.size() / 2);
        }
    }
}
