package org.carrel.readinglist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.carrel.platform.http.Precondition;
import org.carrel.testing.CarrelTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class ListsTest {
    @Autowired
    private Lists lists;

    @Autowired
    private JdbcClient jdbc;

    private UUID reader = new UUID(0, 0);

    @BeforeEach
    void begin() {
        reader = Readers.reader(jdbc);
    }

    @Test
    void the_first_list_is_there_once_however_many_look_for_it_at_once() throws Exception {
        var looks = IntStream.range(0, 16)
                .<Callable<List<ReadingList>>>mapToObj(n -> () -> lists.of(reader))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var look : threads.invokeAll(looks)) {
                assertThat(look.get()).extracting(ReadingList::name).containsExactly("Want to read");
            }
        }
    }

    @Test
    void a_name_is_unique_for_its_owner_without_regard_to_case() {
        var list = lists.create(reader, new ListName("Summer")).orThrow();
        assertThat(lists.create(reader, new ListName("SUMMER")))
                .isEqualTo(Outcome.refused(new ListRefusal.NameTaken()));
        assertThat(lists.rename(reader, list.id(), Precondition.none(), old -> new ListName("want to READ")))
                .isEqualTo(Outcome.refused(new ListRefusal.NameTaken()));
        var again = lists.rename(reader, list.id(), Precondition.none(), old -> new ListName("SUMMER"));
        assertThat(again.orThrow().name()).isEqualTo("SUMMER");
        assertThat(lists.create(Readers.reader(jdbc), new ListName("Summer"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_reader_has_at_most_a_hundred_lists_also_when_asking_at_once() throws Exception {
        var wishes = IntStream.range(0, 110)
                .<Callable<Outcome<ReadingList>>>mapToObj(n -> () -> lists.create(reader, new ListName("List " + n)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var wish : threads.invokeAll(wishes)) {
                wish.get();
            }
        }
        assertThat(lists.of(reader)).hasSize(ReadingList.MOST_PER_OWNER);
    }

    @Test
    void another_readers_list_does_not_exist() {
        var list = lists.of(reader).getFirst().id();
        var other = Readers.reader(jdbc);
        var gone = Outcome.<ReadingList>refused(new ListRefusal.NoSuchList());
        assertThat(lists.find(other, list)).isEqualTo(gone);
        assertThat(lists.rename(other, list, Precondition.none(), old -> new ListName("Mine")))
                .isEqualTo(gone);
        assertThat(lists.reorder(other, list, Precondition.none(), new Order(List.of())))
                .isEqualTo(gone);
        assertThat(lists.delete(other, list, Precondition.none())).isEqualTo(gone);
        assertThat(lists.find(reader, list)).isInstanceOf(Outcome.Done.class);
    }
}
