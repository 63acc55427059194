package org.carrel.circulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carrel.catalogue.BookUse;
import org.carrel.platform.http.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open loans and holds stand in the way of deleting a book. */
@Component
class BooksInUse implements BookUse {
    private final JdbcClient jdbc;
    private final HoldStore holds;

    BooksInUse(JdbcClient jdbc, HoldStore holds) {
        this.jdbc = jdbc;
        this.holds = holds;
    }

    @Override
    public List<Reason> inTheWay(UUID bookId) {
        var loans = jdbc.sql("select count(*) from loan where book_id = :book and returned_at is null")
                .param("book", bookId)
                .query(Integer.class)
                .single();
        return Stream.of(
                        reason(loans, "open_loans", "loan", "The book"),
                        reason(holds.openOf(bookId), "open_holds", "hold", "The book"))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Reason> reason(int count, String code, String what, String who) {
        var sentence = "%s has %d open %s%s.".formatted(who, count, what, count == 1 ? "" : "s");
        return count == 0 ? Optional.empty() : Optional.of(Reason.of(code, sentence, Map.of("count", count)));
    }
}
