package org.carrel.classic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.circulation.CheckOutRequest;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidValue;

/**
 * What the older service was asked for.
 *
 * @param borrowedAt read for its form only: a loan begins when it is made
 * @param willReturnAt shortens the loan, never lengthens it
 */
@Schema(name = "ClassicBorrow")
record ClassicBorrow(
        @JsonProperty("book_id") UUID bookId,
        int quantity,
        @JsonProperty("borrowed_at") Optional<Instant> borrowedAt,
        @JsonProperty("will_return_at") Optional<Instant> willReturnAt) {
    static ClassicBorrow read(Fields in) {
        var bookId = in.id("book_id").required();
        var quantity = in.whole("quantity", 1, 1_000).or(1);
        var borrowedAt = in.text("borrowed_at", 60).as(ClassicBorrow::when).optional();
        var willReturnAt = in.text("will_return_at", 60).as(ClassicBorrow::when).optional();
        in.done();
        return new ClassicBorrow(bookId.get(), quantity.get(), borrowedAt.get(), willReturnAt.get());
    }

    CheckOutRequest by(Caller caller) {
        var wanted = new CheckOutRequest.Wanted.OfBook(bookId, quantity, Optional.empty());
        return new CheckOutRequest(caller.userId(), caller.userId(), wanted, willReturnAt);
    }

    /** Old programs write a day, a time without a zone (then it is UTC), or an RFC 3339 instant. */
    private static Instant when(String text) {
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            var spelled = text.replace(' ', 'T');
            return spelled.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && spelled.indexOf('T') == 10
                    ? OffsetDateTime.parse(spelled).toInstant()
                    : LocalDateTime.parse(spelled).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new InvalidValue("instant", "Must be a day or an instant such as 2026-11-21T09:30:00Z.");
        }
    }
}
