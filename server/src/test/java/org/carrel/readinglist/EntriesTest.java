package org.carrel.readinglist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.carrel.platform.http.PageRequest;
import org.carrel.platform.http.Precondition;
import org.carrel.testing.CarrelTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class EntriesTest {
    @Autowired
    private Lists lists;

    @Autowired
    private Entries entries;

    @Autowired
    private JdbcClient jdbc;

    private UUID reader = new UUID(0, 0);
    private UUID list = new UUID(0, 0);

    @BeforeEach
    void begin() {
        reader = Readers.reader(jdbc);
        list = lists.of(reader).getFirst().id();
    }

    @Test
    void a_new_entry_goes_to_the_end_or_where_it_is_wanted() {
        add(Readers.title("first"));
        add(Readers.title("second"));
        add(Readers.titleAt("before both", 1));
        add(Readers.titleAt("far behind", 4_000));
        assertThat(titles()).containsExactly("before both", "first", "second", "far behind");
        assertGapless();
    }

    @Test
    void an_entry_moves_up_and_down_and_the_others_make_room() {
        var a = add(Readers.title("a"));
        add(Readers.title("b"));
        add(Readers.title("c"));
        var d = add(Readers.title("d"));
        move(a.id(), 3);
        assertThat(titles()).containsExactly("b", "c", "a", "d");
        move(d.id(), 1);
        assertThat(titles()).containsExactly("d", "b", "c", "a");
        assertGapless();
    }

    @Test
    void removing_closes_the_gap() {
        add(Readers.title("a"));
        var b = add(Readers.title("b"));
        add(Readers.title("c"));
        entries.remove(reader, list, b.id(), Precondition.none()).orThrow();
        assertThat(titles()).containsExactly("a", "c");
        assertGapless();
    }

    @Test
    void a_deleted_book_stays_in_the_list_with_its_title() {
        var book = Readers.book(jdbc, "A Wizard of Earthsea");
        var entry = add(Readers.book(book));
        assertThat(entry.title()).isEqualTo("A Wizard of Earthsea");
        assertThat(entry.year()).contains(1968);
        jdbc.sql("update book set deleted_at = now() where id = :id")
                .param("id", book)
                .update();
        assertThat(titles()).containsExactly("A Wizard of Earthsea");
    }

    @Test
    void a_book_stands_once_in_a_list_and_must_exist() {
        var book = Readers.book(jdbc, "The Tombs of Atuan");
        add(Readers.book(book));
        assertThat(entries.add(reader, list, Readers.book(book)))
                .isEqualTo(Outcome.refused(new ListRefusal.BookAlreadyThere()));
        assertThat(entries.add(reader, list, Readers.book(UUID.randomUUID())))
                .isEqualTo(Outcome.refused(new ListRefusal.NoSuchBook()));
    }

    @Test
    void an_order_names_every_entry_and_nothing_else() {
        var a = add(Readers.title("a")).id();
        var b = add(Readers.title("b")).id();
        var stranger = UUID.randomUUID();
        assertThat(lists.reorder(reader, list, Precondition.none(), new Order(List.of(b, stranger))))
                .isEqualTo(Outcome.refused(new ListRefusal.OrderDiffers(List.of(a), List.of(stranger))));
        lists.reorder(reader, list, Precondition.none(), new Order(List.of(b, a)))
                .orThrow();
        assertThat(titles()).containsExactly("b", "a");
        assertGapless();
    }

    @Test
    void an_entry_that_moved_has_a_new_version() {
        var a = add(Readers.title("a"));
        add(Readers.titleAt("b", 1));
        var moved = entries.find(reader, list, a.id()).orThrow();
        assertThat(moved.version()).isGreaterThan(a.version());
    }

    @Test
    void positions_have_no_gaps_after_many_add_move_and_remove_at_once() throws Exception {
        var deeds = new ArrayList<Callable<Object>>();
        IntStream.range(0, 40).forEach(n -> deeds.add(() -> add(Readers.titleAt("title " + n, n % 5 + 1))));
        var first = IntStream.range(0, 20)
                .mapToObj(n -> add(Readers.title("first " + n)).id())
                .toList();
        first.subList(0, 10).forEach(id -> deeds.add(() -> move(id, Math.floorMod(id.hashCode(), 30) + 1)));
        first.subList(10, 20).forEach(id -> deeds.add(() -> entries.remove(reader, list, id, Precondition.none())));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var deed : threads.invokeAll(deeds)) {
                deed.get();
            }
        }
        assertThat(titles()).hasSize(50);
        assertGapless();
    }

    @Test
    void the_same_book_added_by_many_at_once_comes_in_once() throws Exception {
        var book = Readers.book(jdbc, "Tehanu");
        var deeds = IntStream.range(0, 12)
                .<Callable<Outcome<Entry>>>mapToObj(n -> () -> entries.add(reader, list, Readers.book(book)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var done = 0;
            for (var outcome : threads.invokeAll(deeds)) {
                done += outcome.get() instanceof Outcome.Done<Entry> ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(titles()).containsExactly("Tehanu");
    }

    private Entry add(Content content) {
        return entries.add(reader, list, content).orThrow();
    }

    private Entry move(UUID entry, int position) {
        return entries.change(reader, list, entry, Precondition.none(), old -> Readers.at(old, position))
                .orThrow();
    }

    private List<String> titles() {
        return all().stream().map(Entry::title).toList();
    }

    private List<Entry> all() {
        var query = new EntryQuery(
                Optional.empty(),
                new PageRequest(100, 0, Optional.empty(), List.of(new PageRequest.Order("position", false))));
        return entries.page(reader, list, query).orThrow().items();
    }

    private void assertGapless() {
        var positions = all().stream().map(Entry::position).toList();
        assertThat(positions)
                .isEqualTo(IntStream.rangeClosed(1, positions.size()).boxed().toList());
    }
}
