package org.carrel.importing.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The files that the demonstration library is written in. */
final class DemoRows {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoRows() {}

    static <T> List<T> read(String file, Function<CSVRecord, T> each) {
        try (var in = new ClassPathResource("demo/" + file).getInputStream();
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                var rows = FORMAT.parse(reader)) {
            return rows.stream().map(each).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between semicolons. */
    static List<String> several(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s*;\\s*"));
    }
}
