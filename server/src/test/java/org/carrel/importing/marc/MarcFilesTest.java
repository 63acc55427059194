package org.carrel.importing.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrel.importing.ReadRow;
import org.carrel.importing.ReadingOptions;
import org.carrel.importing.RecordFormat;
import org.carrel.testing.Repository;
import org.carrel.testing.SharedData;
import org.junit.jupiter.api.Test;

/** Real files, good and broken; docs/marc-files.md says what became of each, and is written anew with -Dcarrel.marc.write=true. */
class MarcFilesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    private static final List<RecordFormat> FORMATS = List.of(new MarcFormat(CLOCK), new MarcXmlFormat(CLOCK));

    @Test
    void what_becomes_of_each_shared_file_is_as_the_documentation_says() throws IOException {
        var files = files();
        var text = new StringBuilder("""
                # MARC files, and what becomes of them

                The test files of marc4j (LGPL), good and broken, as `MarcFilesTest` reads them. *Clean* came in as they are, *repaired*
                came in with a remark in the report, *refused* made no book and are rows of the report.

                | file | records | clean | repaired | refused | why |
                |---|---:|---:|---:|---:|---|
                """);
        for (var file : files) {
            text.append(line(file));
        }
        Repository.assertCommitted("docs/marc-files.md", text.toString(), "-Dcarrel.marc.write=true");
    }

    @Test
    void every_byte_of_a_file_is_kept_with_its_record() throws IOException {
        for (var file : files()) {
            var bytes = Files.readAllBytes(file);
            var kept = rows(file).stream()
                    .map(row -> switch (row) {
                        case ReadRow.Fit fit -> fit.record();
                        case ReadRow.Unfit unfit -> unfit.record();
                    })
                    .map(record -> record.orElseThrow().content())
                    .toList();
            var together = new java.io.ByteArrayOutputStream();
            kept.forEach(together::writeBytes);
            if (file.toString().endsWith(".mrc")) {
                assertThat(together.toByteArray()).as(file.toString()).isEqualTo(bytes);
            } else {
                assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .contains(kept.stream()
                                .map(part -> new String(part, java.nio.charset.StandardCharsets.UTF_8))
                                .toList());
            }
        }
    }

    private static List<Path> files() throws IOException {
        var folder = SharedData.file("marc");
        assumeTrue(folder.isPresent(), "There is no folder shared/data/marc beside the repository.");
        try (var all = Files.list(folder.get())) {
            return all.sorted().toList();
        }
    }

    private static List<ReadRow> rows(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(4_096);
        }
        var format = FORMATS.stream()
                .filter(known -> known.recognises(head, "upload"))
                .findFirst()
                .orElseThrow();
        var rows = new ArrayList<ReadRow>();
        try (var reader = format.open(Files.newInputStream(file), ReadingOptions.NONE)) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
            assertThat(reader.position()).isLessThanOrEqualTo(Files.size(file));
        }
        return rows;
    }

    private static String line(Path file) throws IOException {
        var rows = rows(file);
        var fit = rows.stream()
                .filter(ReadRow.Fit.class::isInstance)
                .map(ReadRow.Fit.class::cast)
                .toList();
        var repaired =
                fit.stream().filter(row -> !row.book().warnings().isEmpty()).toList();
        var refused = rows.stream()
                .filter(ReadRow.Unfit.class::isInstance)
                .map(ReadRow.Unfit.class::cast)
                .toList();
        var why = new ArrayList<String>();
        refused.stream()
                .collect(Collectors.groupingBy(ReadRow.Unfit::reason, java.util.TreeMap::new, Collectors.counting()))
                .forEach((reason, count) -> why.add(count + " refused: " + reason));
        repaired.stream()
                .flatMap(row -> row.book().warnings().stream())
                .map(MarcFilesTest::kind)
                .collect(Collectors.groupingBy(kind -> kind, java.util.TreeMap::new, Collectors.counting()))
                .forEach((kind, count) -> why.add(count + " × " + kind));
        return "| %s | %d | %d | %d | %d | %s |%n"
                .formatted(
                        file.getFileName(),
                        rows.size(),
                        fit.size() - repaired.size(),
                        repaired.size(),
                        refused.size(),
                        why.stream().map(text -> text.replace("|", "\\|")).collect(Collectors.joining("<br>")));
    }

    /** Without what is of one record alone. */
    private static String kind(String warning) {
        return Optional.of(warning)
                .map(text -> text.replaceFirst("^[0-9A-Za-z]{3}(\\([^)]*\\))?: ", ""))
                .map(text -> text.replaceAll("\"[^\"]*\"", "…").replaceAll("(?<=: )[^:]*$", "…"))
                .map(text -> text.replaceAll("(?<![A-Za-z])[0-9][0-9,]*", "n"))
                .get();
    }
}
