package org.carrel.exporting;

import org.carrel.platform.http.Fields;

/** @param as the form of the file */
record FormQuery(ExportFormat as) {
    static FormQuery read(Fields in) {
        var as = in.oneOf("as", ExportFormat.class).required();
        in.done();
        return new FormQuery(as.get());
    }
}
