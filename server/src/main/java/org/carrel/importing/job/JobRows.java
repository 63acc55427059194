package org.carrel.importing.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carrel.importing.ImportCounts;
import org.carrel.importing.ImportSource;
import org.carrel.platform.database.Columns;
import org.carrel.platform.http.Fields;
import tools.jackson.databind.json.JsonMapper;

/** Reads jobs from rows. */
final class JobRows {
    static final String COLUMNS = """
            j.id, j.kind, j.parent_id, j.source, j.name, j.row_limit, j.state, j.options, j.read, j.created, j.updated,
            j.skipped, j.failed, j.warned, j.problems, j.undone, j.left_standing, j.bytes_done, j.created_by, j.created_at,
            j.started_at, j.finished_at, j.remarks, j.error, j.header, j.version, f.id as file_id, f.name as file_name,
            f.bytes as file_bytes, f.sha256""";
    static final String FROM = "import_job j left join import_file f on f.id = j.file_id";
    private final JsonMapper json;

    JobRows(JsonMapper json) {
        this.json = json;
    }

    ImportJob job(ResultSet row, int n) throws SQLException {
        return new ImportJob(
                Columns.id(row, "id"),
                JobKind.valueOf(upper(row.getString("kind"))),
                Columns.optionalId(row, "parent_id"),
                source(row.getString("source")),
                row.getString("name"),
                limit(row),
                file(row),
                JobState.valueOf(upper(row.getString("state"))),
                options(row.getString("options")),
                counts(row),
                row.getLong("problems"),
                row.getInt("undone"),
                row.getInt("left_standing"),
                row.getLong("bytes_done"),
                Columns.id(row, "created_by"),
                Columns.instant(row, "created_at"),
                Columns.optionalInstant(row, "started_at"),
                Columns.optionalInstant(row, "finished_at"),
                List.of((String[]) row.getArray("remarks").getArray()),
                Columns.optionalText(row, "error"),
                Columns.optionalText(row, "header"),
                row.getInt("version"));
    }

    private JobOptions options(String text) {
        var tree = json.readTree(text);
        return tree.isEmpty() ? JobOptions.NONE : Fields.read(tree, JobOptions::read);
    }

    private static Optional<Integer> limit(ResultSet row) throws SQLException {
        var limit = Columns.optionalInt(row, "row_limit");
        return limit.isPresent() ? Optional.of(limit.getAsInt()) : Optional.empty();
    }

    private static Optional<ImportJob.SentFile> file(ResultSet row) throws SQLException {
        var id = Columns.optionalId(row, "file_id");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new ImportJob.SentFile(
                        id.get(), row.getString("file_name"), row.getLong("file_bytes"), row.getString("sha256")));
    }

    private static ImportCounts counts(ResultSet row) throws SQLException {
        return new ImportCounts(
                row.getInt("read"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("skipped"),
                row.getInt("failed"),
                row.getInt("warned"));
    }

    private static Optional<ImportSource> source(String code) {
        return code.equals(JobStore.UNKNOWN) ? Optional.empty() : Optional.of(ImportSource.valueOf(upper(code)));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
