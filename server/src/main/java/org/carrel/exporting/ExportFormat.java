package org.carrel.exporting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A form of file in which books go out. */
public enum ExportFormat {
    @JsonProperty("marc")
    MARC("application/marc", "mrc"),
    @JsonProperty("marcxml")
    MARCXML("application/marcxml+xml", "xml"),
    @JsonProperty("json")
    JSON("application/json", "json"),
    @JsonProperty("csv")
    CSV("text/csv;charset=UTF-8", "csv"),
    @JsonProperty("ris")
    RIS("application/x-research-info-systems", "ris"),
    @JsonProperty("bibtex")
    BIBTEX("application/x-bibtex", "bib");

    private final String mediaType;
    private final String ending;

    ExportFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** Of a file's name. */
    String ending() {
        return ending;
    }

    /** @param json writes books as the API does */
    BookWriter writer(OutputStream out, JsonMapper json) {
        return switch (this) {
            case MARC -> new IsoWriter(out);
            case MARCXML -> new XmlWriter(out);
            case JSON -> new JsonWriter(out, json);
            case CSV -> new CsvWriter(out);
            case RIS -> new RisWriter(out);
            case BIBTEX -> new BibtexWriter(out);
        };
    }
}
