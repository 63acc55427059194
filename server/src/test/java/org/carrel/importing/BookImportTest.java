package org.carrel.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.carrel.account.User;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.BookDraft;
import org.carrel.catalogue.Books;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Match;
import org.carrel.catalogue.NewBook;
import org.carrel.catalogue.Origin;
import org.carrel.catalogue.SourceRecord;
import org.carrel.platform.Money;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Crowd;
import org.carrel.testing.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CarrelTest
class BookImportTest {
    private static final Origin ORIGIN = new Origin("marc", User.SYSTEM);
    private static final Isbn ISBN = Isbn.parse("9780156027601");

    @Autowired
    private BookImport imports;

    @Autowired
    private Books books;

    @Autowired
    private Library library;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void what_a_book_lacks_is_filled_and_what_it_has_stays() {
        var id = created(solaris().publisher(Optional.of("Faber")));

        var taken = take(
                OnMatch.FILL_GAPS, row(solaris().publisher(Optional.of("Other")).edition(Optional.of("2nd")), "r"));

        var book = books.find(id).orElseThrow();
        assertThat(taken.taken()).singleElement().isInstanceOfSatisfying(Taken.Updated.class, updated -> {
            assertThat(updated.bookId()).isEqualTo(id);
            assertThat(updated.before().publication().edition()).isEmpty();
        });
        assertThat(book.publication().publisher()).contains("Faber");
        assertThat(book.publication().edition()).contains("2nd");
        assertThat(book.version()).isEqualTo(2);
        assertThat(record(id)).as("kept, but not the book as it is").isEqualTo("r at 0");
        assertThat(take(OnMatch.FILL_GAPS, row(solaris().edition(Optional.of("3rd"))))
                        .counts()
                        .skipped())
                .isEqualTo(1);
    }

    @Test
    void a_replaced_book_is_what_its_record_tells_and_nothing_else() {
        var id = created(solaris().publisher(Optional.of("Faber")).by("Somebody Else"));

        var record = row(solaris().edition(Optional.of("2nd")), "new");
        assertThat(take(OnMatch.REPLACE, record).counts().updated()).isEqualTo(1);
        var again = take(OnMatch.REPLACE, record);

        var book = books.find(id).orElseThrow();
        assertThat(book.contributors()).extracting(Contributor::name).containsExactly("Stanisław Lem");
        assertThat(book.publication().publisher()).isEmpty();
        assertThat(again.taken()).containsExactly(new Taken.Skipped(id));
        assertThat(book.version()).isEqualTo(2);
        assertThat(record(id)).isEqualTo("new at 2");
    }

    @Test
    void a_row_that_means_a_book_of_its_own_batch_sees_what_that_one_left() {
        var batch = take(
                OnMatch.REPLACE,
                row(solaris().edition(Optional.of("1st"))),
                row(NewBook.titled("Fiasco")),
                row(solaris().edition(Optional.of("2nd"))),
                row(solaris().edition(Optional.of("3rd"))),
                row(solaris().edition(Optional.of("3rd"))));

        assertThat(batch.counts()).isEqualTo(new ImportCounts(5, 2, 2, 1, 0, 0));
        assertThat(batch.taken().get(3))
                .isInstanceOfSatisfying(
                        Taken.Updated.class,
                        updated -> assertThat(updated.before().publication().edition())
                                .contains("2nd"));
        assertThat(book(batch, 0).publication().edition()).contains("3rd");
    }

    @Test
    void what_the_database_refuses_does_not_keep_the_others_out_nor_break_the_transaction() {
        var rows = new ArrayList<ReadRow.Fit>();
        IntStream.range(0, 40).forEach(n -> rows.add(row(NewBook.titled(n % 10 == 3 ? "nul \u0000" : "Book " + n))));

        var batch = transaction.execute(status -> imports.take(ORIGIN, rows, OnMatch.KEEP));

        assertThat(batch.counts()).isEqualTo(new ImportCounts(40, 36, 0, 0, 4, 0));
        assertThat(batch.taken().get(13)).isInstanceOf(Taken.Failed.class);
        assertThat(count("select count(*) from book")).isEqualTo(36);
    }

    @Test
    void the_same_rows_from_two_sides_at_once_make_no_doubles() throws Exception {
        var rows = IntStream.range(0, 300)
                .mapToObj(n ->
                        row(NewBook.titled("Title " + n).by("Author " + n % 50).isbn(Optional.of(isbn(n))), "r" + n))
                .toList();
        var batches = Crowd.atOnce(
                4,
                IntStream.range(0, 4)
                        .<Callable<TakenBatch>>mapToObj(n -> () -> {
                            var mine = new ArrayList<>(rows);
                            Collections.shuffle(mine, new Random(n));
                            return imports.take(ORIGIN, mine, n % 2 == 0 ? OnMatch.KEEP : OnMatch.REPLACE);
                        })
                        .toList());

        assertThat(batches.stream().mapToInt(batch -> batch.counts().created()).sum())
                .isEqualTo(300);
        assertThat(batches).allMatch(batch -> batch.counts().failed() == 0);
        assertThat(count("select count(*) from book")).isEqualTo(300);
        assertThat(count("select count(*) from author")).isEqualTo(50);
        assertThat(count("select count(*) from source_record")).isEqualTo(300);
        assertThat(count("select count(*) from book_contributor")).isEqualTo(300);
    }

    @Test
    void before_anything_is_changed_it_can_be_seen_what_would_be() {
        var id = created(solaris().isbn(Optional.of(ISBN)).publisher(Optional.of("Faber")));
        var row = row(solaris().isbn(Optional.of(ISBN)).edition(Optional.of("2nd")));

        assertThat(imports.match(ORIGIN, List.of(row, row(NewBook.titled("Fiasco")))))
                .containsExactly(Optional.of(new Match(id, Match.By.ISBN)), Optional.empty());
        var book = books.find(id).orElseThrow();
        var edition = new Difference("edition", Optional.empty(), Optional.of("2nd"));
        assertThat(Differences.between(book, row.book().book(), OnMatch.KEEP)).isEmpty();
        assertThat(Differences.between(book, row.book().book(), OnMatch.FILL_GAPS))
                .containsExactly(edition);
        assertThat(Differences.between(book, row.book().book(), OnMatch.REPLACE))
                .containsExactlyInAnyOrder(
                        edition, new Difference("publisher", Optional.of("Faber"), Optional.empty()));
        assertThat(count("select count(*) from book")).isEqualTo(1);
    }

    @Test
    void copies_come_with_their_books_and_only_once() {
        var other = created(NewBook.titled("Other"));
        take(OnMatch.KEEP, row(NewBook.titled("Other"), copy("X1", "MAIN")));
        var row = row(
                solaris(),
                copy("S1", "main"),
                copy("S2", "NOWHERE"),
                copy("X1", "MAIN"),
                copy("no good!", "MAIN"),
                copy("", ""));

        var batch = take(OnMatch.KEEP, row);
        var again = take(OnMatch.KEEP, row);

        assertThat(batch.copies().getFirst()).hasSize(3);
        assertThat(batch.problems())
                .extracting(ImportProblem::reason)
                .containsExactlyInAnyOrder(
                        "There is no branch NOWHERE: it stands at MAIN.",
                        "Its barcode X1 is another copy's: left out.",
                        "Its barcode no good! makes no sense: left out.");
        assertThat(again.copies().getFirst()).isEmpty();
        assertThat(count("select count(*) from copy where book_id = '" + other + "'"))
                .isEqualTo(1);
        assertThat(jdbc.sql("select item_type, price_amount, acquired_on::text from copy where barcode = 'S1'")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("item_type", "dvd-14-days", "price_amount", 1250, "acquired_on", "2020-02-29"));
    }

    @Test
    void who_waits_for_a_book_gets_the_copy_that_an_import_brings() {
        var id = created(solaris());
        var desk = library.librarian().api();
        desk.post("/v1/books/" + id + "/copies", Map.of("barcode", "S0"));
        desk.post(
                "/v1/loans",
                Map.of("barcode", "S0", "readerId", library.reader().id()));
        assertThat(library.reader()
                        .api()
                        .post("/v1/holds", Map.of("bookId", id))
                        .status())
                .isEqualTo(201);

        take(OnMatch.KEEP, row(solaris(), copy("S1", "MAIN")));

        assertThat(count("select count(*) from hold where state = 'ready'")).isEqualTo(1);
    }

    private UUID created(BookDraft draft) {
        return books.create(draft.done(), ORIGIN).made().id();
    }

    private TakenBatch take(OnMatch onMatch, ReadRow.Fit... rows) {
        return imports.take(ORIGIN, List.of(rows), onMatch);
    }

    private Book book(TakenBatch batch, int row) {
        return books.find(batch.taken().get(row).book().orElseThrow()).orElseThrow();
    }

    private String record(UUID book) {
        return jdbc.sql("""
                select convert_from(content, 'UTF8') || ' at ' || book_version from source_record where book_id = :book
                """).param("book", book).query(String.class).single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static BookDraft solaris() {
        return NewBook.titled("Solaris").by("Stanisław Lem");
    }

    private static ReadRow.Fit row(BookDraft draft, IncomingCopy... copies) {
        return new ReadRow.Fit(
                1, new ExternalBook(Optional.empty(), draft.done(), List.of()), "", Optional.empty(), List.of(copies));
    }

    private static ReadRow.Fit row(BookDraft draft, String record) {
        var kept = new SourceRecord(SourceRecord.Kind.MARC, record.getBytes(StandardCharsets.UTF_8));
        return new ReadRow.Fit(
                1, new ExternalBook(Optional.empty(), draft.done(), List.of()), "", Optional.of(kept), List.of());
    }

    private static IncomingCopy copy(String barcode, String branch) {
        return new IncomingCopy(
                Optional.of(barcode).filter(text -> !text.isEmpty()),
                Optional.of(branch).filter(text -> !text.isEmpty()),
                Optional.of("QA 76"),
                Optional.empty(),
                Optional.of("DVD (14 days"),
                Optional.of(new Money(1250, "EUR")),
                Optional.of(LocalDate.of(2020, 2, 29)),
                Optional.empty(),
                false);
    }

    private static Isbn isbn(int number) {
        return IntStream.range(0, 10)
                .mapToObj(check -> "978000%06d%d".formatted(number, check))
                .flatMap(digits -> Isbn.tryRepair(digits).stream())
                .findFirst()
                .orElseThrow();
    }
}
