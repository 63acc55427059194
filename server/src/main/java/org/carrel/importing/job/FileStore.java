package org.carrel.importing.job;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files as they were sent, in pieces, so that every node can read them and none need hold them. */
@Repository
class FileStore {
    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What lies here whose import has not ended. */
    record Pending(int files, long bytes) {}

    void insert(UUID id, String name, UUID by, Instant now) {
        jdbc.sql("""
                insert into import_file (id, name, created_by, created_at, touched_at)
                values (:id, :name, :by, :now, :now)
                """)
                .param("id", id)
                .param("name", name)
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    void add(UUID id, int number, byte[] content, Instant now) {
        jdbc.sql("""
                with grown as (
                    update import_file set bytes = bytes + :length, touched_at = :now where id = :id returning id
                )
                insert into import_file_chunk (file_id, number, content) select id, :number, :content from grown
                """)
                .param("id", id)
                .param("number", number)
                .param("content", content)
                .param("length", content.length)
                .param("now", at(now))
                .update();
    }

    void complete(UUID id, String sha256, Instant now) {
        jdbc.sql("update import_file set sha256 = :sha256, touched_at = :now where id = :id")
                .param("id", id)
                .param("sha256", sha256)
                .param("now", at(now))
                .update();
    }

    Optional<byte[]> chunk(UUID id, int number) {
        return jdbc.sql("select content from import_file_chunk where file_id = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    void delete(UUID id) {
        jdbc.sql("delete from import_file where id = :id").param("id", id).update();
    }

    Pending pending() {
        return jdbc.sql("""
                select count(*) as files, coalesce(sum(f.bytes), 0) as bytes
                from import_file f
                where f.sha256 is null
                   or exists (select from import_job j
                              where j.file_id = f.id and j.state in ('draft', 'queued', 'running', 'paused'))
                """)
                .query((row, n) -> new Pending(row.getInt("files"), row.getLong("bytes")))
                .single();
    }

    /** The last import of the same file before this one. */
    Optional<Instant> sentBefore(String sha256, UUID file) {
        return jdbc.sql("""
                select max(created_at) from import_file where sha256 = :sha256 and id <> :file
                """)
                .param("sha256", sha256)
                .param("file", file)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, java.time.OffsetDateTime.class))
                        .map(java.time.OffsetDateTime::toInstant))
                .single();
    }

    /** Removes what stopped coming, and what belongs to no import that ended later than this. */
    int purge(Instant stoppedBefore, Instant endedBefore) {
        return jdbc.sql("""
                delete from import_file f
                where (f.sha256 is null and f.touched_at < :stopped)
                   or (f.touched_at < :ended
                       and not exists (select from import_job j
                                       where j.file_id = f.id
                                         and (j.state in ('queued', 'running', 'paused', 'undoing')
                                              or coalesce(j.finished_at, j.created_at) >= :ended)))
                """)
                .param("stopped", at(stoppedBefore))
                .param("ended", at(endedBefore))
                .update();
    }
}
