package org.carrel.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Books that are not deleted, with the records that they came from. */
@Repository
public class KeptBooks {
    private static final String SELECT = "select " + BookRows.COLUMNS
            + ", s.kind as record_kind, s.content as record_content, s.book_version as record_version"
            + " from book b left join source_record s on s.book_id = b.id where b.deleted_at is null";
    private final JdbcClient jdbc;

    KeptBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In no particular order; those that are not there are left out. */
    public List<KeptBook> findAll(List<UUID> ids) {
        return jdbc.sql(SELECT + " and b.id = any(cast(:ids as uuid[]))")
                .param("ids", BookStore.texts(ids))
                .query(KeptBooks::kept)
                .list();
    }

    /** The next ones in the order of their ids; {@code new UUID(0, 0)} stands before the first. */
    public List<KeptBook> after(UUID id, int limit) {
        return jdbc.sql(SELECT + " and b.id > :after order by b.id limit :limit")
                .param("after", id)
                .param("limit", limit)
                .query(KeptBooks::kept)
                .list();
    }

    private static KeptBook kept(ResultSet row, int number) throws SQLException {
        var book = BookRows.book(row, number);
        var version = row.getInt("record_version");
        var kind = Optional.ofNullable(row.getString("record_kind"))
                .map(text -> SourceRecord.Kind.valueOf(text.toUpperCase(Locale.ROOT)));
        var content = row.getBytes("record_content");
        return new KeptBook(
                book,
                kind.map(known -> new SourceRecord(known, content)),
                kind.isPresent() && version == book.version());
    }
}
