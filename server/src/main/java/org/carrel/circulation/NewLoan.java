package org.carrel.circulation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.circulation.CheckOutRequest.Wanted;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Refused;

/**
 * What is asked for at check-out: a {@code barcode}, or a {@code bookId} with a {@code quantity}.
 *
 * @param readerId for whom; staff only, else the one who asks
 * @param quantity 1 to 1,000, default 1
 * @param branchId only copies of this branch
 * @param willReturnAt an earlier return than the policy's; it shortens the loan, never lengthens it
 */
record NewLoan(
        Optional<String> barcode,
        Optional<UUID> bookId,
        Optional<Integer> quantity,
        Optional<UUID> branchId,
        Optional<UUID> readerId,
        Optional<Instant> willReturnAt) {
    static NewLoan read(Fields in) {
        var barcode = in.text("barcode", 64).optional();
        var bookId = in.id("bookId").optional();
        var quantity = in.whole("quantity", 1, 1_000).optional();
        var branchId = in.id("branchId").optional();
        var readerId = in.id("readerId").optional();
        var willReturnAt = in.instant("willReturnAt").optional();
        if (barcode.get().isEmpty() && bookId.get().isEmpty()) {
            in.report("barcode", "required", "Give a barcode, or a bookId.");
        }
        if (barcode.get().isPresent()
                && (bookId.get().isPresent()
                        || quantity.get().isPresent()
                        || branchId.get().isPresent())) {
            in.report("barcode", "ambiguous", "Give either a barcode, or a bookId with its quantity and branchId.");
        }
        in.done();
        return new NewLoan(
                barcode.get(), bookId.get(), quantity.get(), branchId.get(), readerId.get(), willReturnAt.get());
    }

    CheckOutRequest by(Caller caller) {
        var reader = readerId.orElse(caller.userId());
        if (!caller.mayFor(reader, Permission.CIRCULATION_WRITE)) {
            throw Refused.forbidden("not_for_another", "Only staff lend to somebody else.");
        }
        // A reader borrows anywhere; who is bound to branches is so at the desk.
        var branches = reader.equals(caller.userId())
                ? Set.<UUID>of()
                : caller.rights().branches();
        return new CheckOutRequest(reader, caller.userId(), wanted(), willReturnAt, branches);
    }

    private Wanted wanted() {
        return barcode.<Wanted>map(Wanted.ByBarcode::new)
                .orElseGet(() -> new Wanted.OfBook(bookId.orElseThrow(), quantity.orElse(1), branchId));
    }
}
