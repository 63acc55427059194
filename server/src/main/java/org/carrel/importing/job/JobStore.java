package org.carrel.importing.job;

import static org.carrel.platform.database.Columns.at;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.importing.ImportSource;
import org.carrel.platform.http.Page;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Jobs as they are asked for and seen. How they come along is written by {@link LeaseStore}. */
@Repository
class JobStore {
    /** What the source of a file is called while nobody knows it. */
    static final String UNKNOWN = "unknown";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final JobRows rows;

    JobStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new JobRows(json);
    }

    /** A job that is about to be. */
    record NewJob(
            UUID id,
            JobKind kind,
            Optional<UUID> of,
            Optional<ImportSource> source,
            String name,
            Optional<Integer> limit,
            Optional<UUID> file,
            Optional<String> header,
            JobOptions options,
            JobState state,
            UUID by,
            List<String> remarks) {}

    void insert(NewJob job, Instant now) {
        jdbc.sql("""
                insert into import_job (id, kind, parent_id, source, name, row_limit, file_id, header, options, state,
                                        created_by, created_at, remarks)
                values (:id, :kind, :of, :source, :name, :limit, :file, :header, cast(:options as jsonb), :state, :by, :now,
                        :remarks)
                """)
                .param("id", job.id())
                .param("kind", job.kind().code())
                .param("of", job.of().orElse(null), Types.OTHER)
                .param("source", job.source().map(ImportSource::code).orElse(UNKNOWN))
                .param("name", job.name())
                .param("limit", job.limit().orElse(null), Types.INTEGER)
                .param("file", job.file().orElse(null), Types.OTHER)
                .param("header", job.header().orElse(null), Types.VARCHAR)
                .param("options", json.writeValueAsString(job.options()))
                .param("state", job.state().code())
                .param("by", job.by())
                .param("now", at(now))
                .param("remarks", job.remarks().toArray(String[]::new))
                .update();
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("select " + JobRows.COLUMNS + " from " + JobRows.FROM + " where j.id = :id")
                .param("id", id)
                .query(rows::job)
                .optional();
    }

    /** Keeps others from changing it to the end of the transaction. */
    Optional<ImportJob> lock(UUID id) {
        jdbc.sql("select id from import_job where id = :id for update")
                .param("id", id)
                .query(row -> {});
        return find(id);
    }

    Page<ImportJob> page(JobQuery query) {
        return new Listing(JobRows.COLUMNS, JobRows.FROM, "j.id")
                .where("j.source = :source", "source", query.source().map(ImportSource::code))
                .where("j.state = :state", "state", query.state().map(JobState::code))
                .where("j.kind = :kind", "kind", query.kind().map(JobKind::code))
                .where("j.parent_id = :of", "of", query.of())
                .sortable("createdAt", "j.created_at", "timestamptz")
                .page(jdbc, query.page(), rows::job);
    }

    /** The newest import of the same file that was left before its end. */
    Optional<ImportJob> left(String sha256) {
        return jdbc.sql("select " + JobRows.COLUMNS + " from " + JobRows.FROM + """
                 where f.sha256 = :sha256 and j.kind = 'import' and j.state in ('paused', 'running')
                   and (j.leased_until is null or j.leased_until < clock_timestamp() or j.state = 'paused')
                order by j.created_at desc, j.id limit 1
                """)
                .param("sha256", sha256)
                .query(rows::job)
                .optional();
    }

    void prepare(
            UUID id, JobOptions options, Optional<ImportSource> source, Optional<String> header, List<String> remarks) {
        jdbc.sql("""
                update import_job set options = cast(:options as jsonb), source = :source, header = :header,
                    remarks = :remarks, version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("options", json.writeValueAsString(options))
                .param("source", source.map(ImportSource::code).orElse(UNKNOWN))
                .param("header", header.orElse(null), Types.VARCHAR)
                .param("remarks", remarks.toArray(String[]::new))
                .update();
    }

    /** Whoever works on it loses it: what was written in a batch that is under way is not kept. */
    void become(UUID id, JobState state, Instant now) {
        jdbc.sql("""
                update import_job
                set state = :state, version = version + 1, lease_owner = null, leased_until = null, error = null,
                    finished_at = case when :ended then cast(:now as timestamptz) end
                where id = :id
                """)
                .param("id", id)
                .param("state", state.code())
                .param("ended", state == JobState.CANCELLED)
                .param("now", at(now))
                .update();
    }

    /** A job that was done in one go. */
    void finish(UUID id, org.carrel.importing.ImportCounts counts, Instant now) {
        jdbc.sql("""
                update import_job
                set state = 'finished', started_at = :now, finished_at = :now, read = :read, created = :created,
                    updated = :updated, skipped = :skipped, failed = :failed, warned = :warned
                where id = :id
                """)
                .param("id", id)
                .param("read", counts.read())
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("skipped", counts.skipped())
                .param("failed", counts.failed())
                .param("warned", counts.warned())
                .param("now", at(now))
                .update();
    }
}
