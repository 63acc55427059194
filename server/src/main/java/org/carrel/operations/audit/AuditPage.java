package org.carrel.operations.audit;

import java.util.List;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/** Which part of the lines is wanted. */
record AuditPage(PageRequest page) {
    static AuditPage read(Fields in) {
        var page = PageRequest.read(in, List.of("at"), "-at");
        AuditFilter.passOver(in).done();
        return new AuditPage(page.get());
    }
}
