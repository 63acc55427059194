package org.carrel.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.carrel.circulation.CheckOutRequest.Wanted;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Crowd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class LendingRaceTest {
    @Autowired
    private Loans loans;

    @Autowired
    private Holds holds;

    @Autowired
    private JdbcClient jdbc;

    private Shelf shelf;
    private UUID book;

    @BeforeEach
    void stock() {
        shelf = new Shelf(jdbc);
        book = shelf.book();
    }

    @Test
    void of_sixty_readers_who_ask_for_ten_copies_exactly_ten_get_one() throws Exception {
        shelf.copies(book, 10);
        var asking = shelf.readers(60).stream()
                .<Callable<CheckOut>>map(reader -> () -> borrow(reader, 1))
                .toList();

        var outcomes = Crowd.atOnce(30, asking);

        assertThat(outcomes).filteredOn(CheckOut.Lent.class::isInstance).hasSize(10);
        assertThat(outcomes)
                .filteredOn(CheckOut.Refused.class::isInstance)
                .hasSize(50)
                .allSatisfy(o -> assertThat(((CheckOut.Refused) o).refusals())
                        .containsExactly(new Refusal.NotEnoughCopies(1, 0)));
        assertThat(shelf.count("select count(distinct copy_id) from loan where returned_at is null"))
                .isEqualTo(10);
    }

    @Test
    void one_reader_who_asks_at_every_desk_at_once_keeps_to_the_limit() throws Exception {
        var reader = shelf.reader();
        var barcodes = shelf.copies(book, 30);
        var asking = barcodes.stream()
                .<Callable<CheckOut>>map(barcode -> () -> scan(reader, barcode))
                .toList();

        var outcomes = Crowd.atOnce(15, asking);

        assertThat(outcomes).filteredOn(CheckOut.Lent.class::isInstance).hasSize(10);
        assertThat(shelf.count("select count(*) from loan where returned_at is null"))
                .isEqualTo(10);
    }

    @Test
    void quantities_that_overlap_are_each_lent_whole_or_not_at_all() throws Exception {
        shelf.copies(book, 10);
        var asking = shelf.readers(12).stream()
                .<Callable<CheckOut>>map(reader -> () -> borrow(reader, 3))
                .toList();

        var outcomes = Crowd.atOnce(12, asking);

        assertThat(outcomes).filteredOn(CheckOut.Lent.class::isInstance).hasSize(3);
        assertThat(shelf.count("select count(*) from loan where returned_at is null"))
                .isEqualTo(9);
    }

    @Test
    void in_a_crowd_of_everything_at_once_no_promise_is_broken() throws Exception {
        var barcodes = shelf.copies(book, 5);
        var readers = shelf.readers(20);
        var deeds = new ArrayList<Callable<Object>>();
        var random = new Random(20_261_121);
        for (var n = 0; n < 400; n++) {
            deeds.add(deed(random.nextInt(5), readers.get(random.nextInt(20)), barcodes.get(random.nextInt(5))));
        }

        Crowd.atOnce(16, deeds);

        assertThat(shelf.brokenPromises()).isZero();
        assertThat(
                        shelf.count(
                                "select count(*) from hold h join loan l on l.copy_id = h.copy_id and l.returned_at is null where h.state = 'ready'"))
                .isZero();
        assertThat(positions())
                .isEqualTo(IntStream.rangeClosed(1, positions().size()).boxed().toList());
        assertThat(shelf.count("select count(*) - count(distinct copy_id) from loan where returned_at is null"))
                .isZero();
    }

    private Callable<Object> deed(int kind, UUID reader, String barcode) {
        return switch (kind) {
            case 0 -> () -> scan(reader, barcode);
            case 1 -> () -> loans.takeBack(barcode);
            case 2 -> () -> holds.place(reader, book);
            case 3 -> () -> borrow(reader, 1);
            default -> () -> cancelSome(reader);
        };
    }

    private Object cancelSome(UUID reader) {
        var open = jdbc.sql("select id from hold where reader_id = ? and state in ('waiting', 'ready')")
                .params(reader)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return open.stream().map(id -> holds.cancel(id, Optional.of(reader))).toList();
    }

    private List<Integer> positions() {
        return jdbc
                .sql("select id from hold where state = 'waiting' order by queued")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .map(id -> holds.find(id).orElseThrow().position().orElseThrow())
                .toList();
    }

    private CheckOut borrow(UUID reader, int quantity) {
        return loans.lend(new CheckOutRequest(
                reader, reader, new Wanted.OfBook(book, quantity, Optional.empty()), Optional.empty()));
    }

    private CheckOut scan(UUID reader, String barcode) {
        return loans.lend(new CheckOutRequest(reader, reader, new Wanted.ByBarcode(barcode), Optional.empty()));
    }
}
