package org.carrel.circulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/**
 * Which loans are wanted.
 *
 * @param open only those not returned (true), or only those returned (false)
 * @param overdue only open ones whose due date is past (true), or all others (false)
 */
record LoanFilter(
        Optional<UUID> readerId,
        Optional<UUID> bookId,
        Optional<Boolean> open,
        Optional<Boolean> overdue,
        PageRequest page) {
    static LoanFilter read(Fields in) {
        var readerId = in.id("readerId").optional();
        var bookId = in.id("bookId").optional();
        var open = in.flag("open").optional();
        var overdue = in.flag("overdue").optional();
        var page = PageRequest.read(in, List.of("dueAt", "lentAt"), "-lentAt");
        in.done();
        return new LoanFilter(readerId.get(), bookId.get(), open.get(), overdue.get(), page.get());
    }
}
