package org.carrel.classic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.circulation.CheckOut;
import org.carrel.circulation.Loan;
import org.carrel.circulation.Loans;
import org.carrel.circulation.Refusal;
import org.carrel.platform.audit.Recorded;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Classic")
@RestController
class ClassicBorrowController {
    private final Loans loans;

    ClassicBorrowController(Loans loans) {
        this.loans = loans;
    }

    /** One borrowing of so many copies; each is a loan of its own. */
    @Schema(name = "ClassicBorrowed")
    record Borrowed(
            UUID id,
            @JsonProperty("book_id") UUID bookId,
            @JsonProperty("user_id") UUID userId,
            int quantity,
            @JsonProperty("borrowed_at") Instant borrowedAt,
            @JsonProperty("will_return_at") Instant willReturnAt,
            List<Item> loans) {
        /** One copy. */
        @Schema(name = "ClassicLoan")
        record Item(
                UUID id,
                String barcode,
                @JsonProperty("will_return_at") Instant willReturnAt) {}

        static Borrowed of(List<Loan> loans) {
            var first = loans.getFirst();
            var items = loans.stream()
                    .map(l -> new Item(l.id(), l.barcode(), l.dueAt()))
                    .toList();
            return new Borrowed(
                    first.id(), first.bookId(), first.readerId(), loans.size(), first.lentAt(), first.dueAt(), items);
        }
    }

    @Operation(operationId = "classicBorrow", summary = "Take home so many copies of a book: all or nothing")
    @Requires(Permission.OWN_WRITE)
    @Recorded(Recorded.Deeds.ROUTINE)
    @PostMapping("/borrow")
    @ResponseStatus(HttpStatus.CREATED)
    Borrowed borrow(@RequestBody ClassicBorrow wanted, Caller caller) {
        return switch (loans.lend(wanted.by(caller))) {
            case CheckOut.Lent(var lent) -> Borrowed.of(lent);
            case CheckOut.Refused(var refusals) -> throw refused(refusals);
        };
    }

    /** The older service answered 400 where there were too few copies. */
    private static Refused refused(List<Refusal> refusals) {
        var tooFew = refusals.stream().anyMatch(Refusal.NotEnoughCopies.class::isInstance);
        var absent = refusals.stream().anyMatch(Refusal::absent);
        var status = absent ? HttpStatus.NOT_FOUND : tooFew ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT;
        return new Refused(status, refusals.stream().map(Refusal::reason).toList());
    }
}
