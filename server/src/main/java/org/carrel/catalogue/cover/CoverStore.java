package org.carrel.catalogue.cover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.ColumnArrays;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Covers by the hash of what they were made from, and which book has which. */
@Repository
class CoverStore {
    private final JdbcClient jdbc;

    CoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(String hash, Size size) {
        return jdbc.sql("select jpeg from cover where hash = :hash and width = :width")
                .param("hash", hash)
                .param("width", size.width())
                .query(byte[].class)
                .optional();
    }

    /** That of a book which is not deleted. */
    Optional<String> hash(UUID bookId) {
        return jdbc.sql("select cover_hash from book where id = :id and deleted_at is null")
                .param("id", bookId)
                .query((row, n) -> Columns.optionalText(row, "cover_hash"))
                .optional()
                .flatMap(hash -> hash);
    }

    /** Who cleans up meanwhile waits for this transaction, and finds that it is wanted. */
    void keep(Picture.Fit picture) {
        jdbc.sql("""
                insert into cover (hash, width, jpeg)
                select :hash, width, jpeg from unnest(:width, :jpeg) as sizes (width, jpeg)
                on conflict (hash, width) do update set unused_since = null
                """)
                .params(ColumnArrays.of(List.copyOf(picture.jpegs().entrySet()))
                        .number("width", entry -> entry.getKey().width())
                        .bytes("jpeg", Map.Entry::getValue)
                        .parameters())
                .param("hash", picture.hash())
                .update();
    }

    /**
     * Gives a book the cover that was fetched for it, unless it is wanted from elsewhere by now. A record that told all of the
     * book still does.
     *
     * @return whether it has another one than before
     */
    boolean giveFetched(UUID bookId, String url, String hash, Instant now) {
        return jdbc.sql("""
                        with given as (
                            update book set cover_hash = :hash, version = version + 1, updated_at = :now
                            where id = :id and cover_url = :url and not cover_is_set and cover_hash is distinct from :hash
                            returning id, version
                        ), kept as (
                            update source_record s set book_version = g.version from given g
                            where s.book_id = g.id and s.book_version = g.version - 1
                        )
                        select count(*) from given
                        """)
                        .param("id", bookId)
                        .param("url", url)
                        .param("hash", hash)
                        .param("now", Columns.at(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * What a librarian brings, or takes away; then, of one that a librarian had brought, what lies at the book's address is
     * wanted again. A record that told all of the book still does.
     */
    void set(UUID bookId, Optional<String> hash, Instant now) {
        jdbc.sql("""
                with given as (
                    update book set cover_hash = :hash, cover_is_set = :is_set, version = version + 1, updated_at = :now
                    where id = :id returning id, version
                ), unwanted as (
                    delete from cover_wanted w using given g where w.book_id = g.id
                )
                update source_record s set book_version = g.version from given g
                where s.book_id = g.id and s.book_version = g.version - 1
                """)
                .param("id", bookId)
                .param("is_set", hash.isPresent())
                .param("hash", hash.orElse(null), java.sql.Types.VARCHAR)
                .param("now", Columns.at(now))
                .update();
    }

    /**
     * Notes which pictures no book has, not even one that was deleted, and takes away those of which that was noted before
     * {@code before}.
     *
     * @return how many pictures are gone
     */
    int removeUnused(Instant now, Instant before) {
        jdbc.sql("""
                with used as (select distinct cover_hash as hash from book where cover_hash is not null)
                update cover c set unused_since = case when u.hash is null then cast(:now as timestamptz) end
                from cover o left join used u on u.hash = o.hash
                where c.hash = o.hash and c.width = o.width and (u.hash is null) = (c.unused_since is null)
                """).param("now", Columns.at(now)).update();
        return jdbc.sql("""
                        with gone as (
                            delete from cover c where c.unused_since < :before
                            and not exists (select 1 from book b where b.cover_hash = c.hash)
                            returning hash
                        )
                        select count(distinct hash) from gone
                        """)
                .param("before", Columns.at(before))
                .query(Integer.class)
                .single();
    }
}
