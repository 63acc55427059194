package org.carrel.holding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.carrel.platform.http.Fields;

/**
 * Copies to be added to a book.
 *
 * @param count 1 to 1,000
 * @param barcode as scanned, for a single one; where absent the system makes them
 */
record NewCopies(
        int count, Optional<String> barcode, @JsonUnwrapped CopyDetails details) {
    static NewCopies read(Fields in) {
        var count = in.whole("count", 1, 1_000).or(1);
        var barcode = in.text("barcode", 100).as(Barcode::parse).optional();
        var details = CopyDetails.read(in);
        if (barcode.get().isPresent() && count.get() > 1) {
            in.report("barcode", "with_count", "Can be given for a single copy only.");
        }
        in.done();
        return new NewCopies(count.get(), barcode.get(), details.get());
    }
}
