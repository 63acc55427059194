package org.carrel.holding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/** Which copies are wanted. */
record CopyQuery(
        Optional<String> barcode,
        Optional<UUID> bookId,
        Optional<UUID> branchId,
        Optional<CopyStatus> status,
        PageRequest page) {
    static CopyQuery read(Fields in) {
        var barcode = in.text("barcode", 100).optional();
        var bookId = in.id("bookId").optional();
        var branchId = in.id("branchId").optional();
        var status = in.oneOf("status", CopyStatus.class).optional();
        var page = PageRequest.read(in, List.of("acquired", "barcode"), "acquired");
        in.done();
        return new CopyQuery(barcode.get(), bookId.get(), branchId.get(), status.get(), page.get());
    }

    static CopyQuery ofBook(UUID id, int limit) {
        var page = new PageRequest(limit, 0, Optional.empty(), List.of(new PageRequest.Order("acquired", false)));
        return new CopyQuery(Optional.empty(), Optional.of(id), Optional.empty(), Optional.empty(), page);
    }

    CopyQuery ofBook(UUID id) {
        return new CopyQuery(barcode, Optional.of(id), branchId, status, page);
    }
}
