package org.carrel.operations.audit;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. */
record EntryLines(OutputStream out, JsonMapper json) implements EntryWriter {
    @Override
    public void begin() {}

    @Override
    public void write(AuditEntry entry) throws IOException {
        out.write(json.writeValueAsBytes(entry));
        out.write('\n');
    }
}
