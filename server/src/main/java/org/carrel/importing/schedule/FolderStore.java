package org.carrel.importing.schedule;

import static org.carrel.platform.database.Columns.at;

import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was taken from watched folders. */
@Repository
class FolderStore {
    private final JdbcClient jdbc;

    FolderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file as it stood when it was looked at. */
    record Stand(String name, long bytes, Instant modifiedAt) {}

    boolean known(UUID schedule, Stand stand) {
        return jdbc.sql("""
                select exists (select from import_folder_file
                               where schedule_id = :schedule and name = :name and bytes = :bytes and modified_at = :modified)
                """)
                .param("schedule", schedule)
                .param("name", stand.name())
                .param("bytes", stand.bytes())
                .param("modified", at(stand.modifiedAt()))
                .query(Boolean.class)
                .single();
    }

    boolean contentKnown(UUID schedule, String sha256) {
        return jdbc.sql("""
                select exists (select from import_folder_file where schedule_id = :schedule and sha256 = :sha256)
                """)
                .param("schedule", schedule)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    void remember(UUID schedule, Stand stand, String sha256, Optional<UUID> job, Instant now) {
        jdbc.sql("""
                insert into import_folder_file (schedule_id, name, bytes, modified_at, sha256, job_id, taken_at)
                values (:schedule, :name, :bytes, :modified, :sha256, :job, :now)
                on conflict (schedule_id, name) do update
                set bytes = excluded.bytes, modified_at = excluded.modified_at, sha256 = excluded.sha256,
                    job_id = excluded.job_id, taken_at = excluded.taken_at
                """)
                .param("schedule", schedule)
                .param("name", stand.name())
                .param("bytes", stand.bytes())
                .param("modified", at(stand.modifiedAt()))
                .param("sha256", sha256)
                .param("job", job.orElse(null), Types.OTHER)
                .param("now", at(now))
                .update();
    }
}
