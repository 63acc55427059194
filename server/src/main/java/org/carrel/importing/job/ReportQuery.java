package org.carrel.importing.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.carrel.platform.http.Fields;

/** How a report is wanted. */
record ReportQuery(Format format) {
    /** What it is written as. */
    enum Format {
        @JsonProperty("csv")
        CSV
    }

    static ReportQuery read(Fields in) {
        var format = in.oneOf("format", Format.class).or(Format.CSV);
        in.done();
        return new ReportQuery(format.get());
    }
}
