package org.carrel.holding;

import java.time.LocalDate;
import org.carrel.platform.http.Fields;

/** How a copy is to stand: what is said of it, and in what state it is. */
record CopyChange(String barcode, CopyDetails details, boolean damaged, boolean missing, boolean lost) {
    CopyChange acquired(LocalDate day) {
        return new CopyChange(barcode, details.acquired(day), damaged, missing, lost);
    }

    static CopyChange read(Fields in) {
        var barcode = in.text("barcode", 100).as(Barcode::parse).required();
        var details = CopyDetails.read(in);
        var damaged = in.flag("damaged").or(false);
        var missing = in.flag("missing").or(false);
        var lost = in.flag("lost").or(false);
        in.ignoring("id", "bookId", "status", "withdrawnAt", "withdrawalReason", "createdAt", "updatedAt")
                .done();
        return new CopyChange(barcode.get(), details.get(), damaged.get(), missing.get(), lost.get());
    }
}
