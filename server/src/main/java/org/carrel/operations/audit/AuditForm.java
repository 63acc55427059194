package org.carrel.operations.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.carrel.platform.http.Fields;

/** @param as the form of the file */
record AuditForm(Form as) {
    /** A form of file in which lines go out. */
    enum Form {
        /** One JSON object a line, as the API shows it. */
        @JsonProperty("ndjson")
        NDJSON("application/x-ndjson", "ndjson"),
        @JsonProperty("csv")
        CSV("text/csv;charset=UTF-8", "csv");

        private final String mediaType;
        private final String ending;

        Form(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        String mediaType() {
            return mediaType;
        }

        String ending() {
            return ending;
        }
    }

    static AuditForm read(Fields in) {
        var as = in.oneOf("as", Form.class).required();
        AuditFilter.passOver(in).done();
        return new AuditForm(as.get());
    }
}
