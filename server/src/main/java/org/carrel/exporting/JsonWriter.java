package org.carrel.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** An array of books as the API shows them. */
final class JsonWriter implements BookWriter {
    private final OutputStream out;
    private final JsonMapper json;
    private boolean begun;

    JsonWriter(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void write(ExportedBook book) throws IOException {
        out.write((begun ? ",\n" : "[").getBytes(UTF_8));
        begun = true;
        out.write(json.writeValueAsBytes(book.book()));
    }

    @Override
    public void end() throws IOException {
        out.write((begun ? "]\n" : "[]\n").getBytes(UTF_8));
    }
}
