package org.carrel.importing.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.carrel.importing.ImportProblem;
import org.carrel.importing.ImportSource;
import org.carrel.platform.http.Page;
import org.springframework.stereotype.Service;

/** Writes down what was wrong with an import, and the rows that did not come in, to be corrected and sent again. */
@Service
class JobReports {
    private static final int STRETCH = 500;
    private final ProblemStore problems;

    JobReports(ProblemStore problems) {
        this.problems = problems;
    }

    Page<ImportProblem> page(UUID job, ProblemQuery query) {
        return problems.page(job, query);
    }

    void report(UUID job, OutputStream out) throws IOException {
        line(out, "row", "kind", "reason", "original");
        for (var last = 0L; last >= 0; ) {
            var some = problems.after(job, last, STRETCH);
            for (var one : some) {
                var problem = one.found().problem();
                var kind = problem.kind().name().toLowerCase(Locale.ROOT);
                line(out, problem.row(), kind, problem.reason(), problem.original());
            }
            last = some.isEmpty() ? -1 : some.getLast().number();
        }
    }

    /** In the form that they came in: a table under its header, records as they were. */
    void failedRows(ImportJob job, OutputStream out) throws IOException {
        var isTable = job.header().isPresent();
        var isXml = job.source().filter(ImportSource.MARCXML::equals).isPresent();
        if (isTable) {
            write(out, job.header().orElse("") + "\r\n");
        } else if (isXml) {
            write(
                    out,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n");
        }
        for (var last = 0L; last >= 0; ) {
            var some = problems.after(job.id(), last, STRETCH);
            for (var one : some) {
                if (one.found().problem().kind() == ImportProblem.Kind.FAILED) {
                    out.write(one.found().content().orElse(new byte[0]));
                    write(out, isTable ? "\r\n" : isXml ? "\n" : "");
                }
            }
            last = some.isEmpty() ? -1 : some.getLast().number();
        }
        write(out, isXml ? "</collection>\n" : "");
    }

    private static void line(OutputStream out, Object... cells) throws IOException {
        write(out, CSVFormat.RFC4180.format(cells) + "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
