package org.carrel.importing.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.Book;
import org.carrel.importing.Taken;
import org.carrel.importing.TakenBatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What a job did to which book, so that it can be taken back. */
@Repository
class DeedStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeedStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One book.
     *
     * @param version as the job left it
     * @param before as it was, where it was there
     */
    record Deed(UUID bookId, int version, Optional<String> before) {}

    /** Search indexes take the desk's changes before those that this transaction makes from here on. */
    void inBulk() {
        jdbc.sql("select set_config('carrel.bulk', 'on', true)")
                .query(String.class)
                .single();
    }

    /** Of a book that several rows name, what it was before the first of them counts. */
    void add(UUID job, TakenBatch batch) {
        addBooks(job, deeds(batch.taken()));
        addCopies(job, copies(batch));
    }

    private void addBooks(UUID job, Map<UUID, Deed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into import_job_book (job_id, book_id, created, version, before)
                select :job, d.book_id, d.before is null, d.version, cast(d.before as jsonb)
                from unnest(:books, :versions, :befores) d (book_id, version, before)
                on conflict (job_id, book_id) do update set version = excluded.version
                """)
                .param("job", job)
                .param("books", deeds.keySet().toArray(UUID[]::new))
                .param("versions", deeds.values().stream().map(Deed::version).toArray(Integer[]::new))
                .param(
                        "befores",
                        deeds.values().stream()
                                .map(deed -> deed.before().orElse(null))
                                .toArray(String[]::new))
                .update();
    }

    List<Deed> next(UUID job, int limit) {
        return jdbc.sql("""
                select book_id, version, before from import_job_book where job_id = :job order by book_id limit :limit
                """)
                .param("job", job)
                .param("limit", limit)
                .query((row, n) -> new Deed(
                        row.getObject("book_id", UUID.class),
                        row.getInt("version"),
                        Optional.ofNullable(row.getString("before"))))
                .list();
    }

    /** Whether the book is still as the job left it; a cover that was fetched since is no change. */
    boolean isAsLeft(UUID job, Book book) {
        return jdbc.sql("""
                select exists (
                    select from import_job_book where job_id = :job and book_id = :book and version = :version)
                """)
                .param("job", job)
                .param("book", book.id())
                .param("version", book.version())
                .query(Boolean.class)
                .single();
    }

    void forget(UUID job, List<Deed> deeds) {
        jdbc.sql("delete from import_job_book where job_id = :job and book_id = any(:books)")
                .param("job", job)
                .param("books", deeds.stream().map(Deed::bookId).toArray(UUID[]::new))
                .update();
    }

    /** Books that the job left as they were and gave copies to are known by their copies alone. */
    List<UUID> booksOfCopies(UUID job, int limit) {
        return jdbc.sql("""
                select distinct book_id from import_job_copy where job_id = :job order by book_id limit :limit
                """)
                .param("job", job)
                .param("limit", limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    boolean isInLists(UUID book) {
        return jdbc.sql("select exists (select from reading_list_entry where book_id = :book)")
                .param("book", book)
                .query(Boolean.class)
                .single();
    }

    boolean hasOtherCopies(UUID book) {
        return jdbc.sql("select exists (select from copy where book_id = :book and withdrawn_at is null)")
                .param("book", book)
                .query(Boolean.class)
                .single();
    }

    private void addCopies(UUID job, Map<UUID, UUID> bookOfCopy) {
        if (bookOfCopy.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into import_job_copy (job_id, copy_id, book_id)
                select :job, c.copy_id, c.book_id from unnest(:copies, :books) c (copy_id, book_id)
                on conflict do nothing
                """)
                .param("job", job)
                .param("copies", bookOfCopy.keySet().toArray(UUID[]::new))
                .param("books", bookOfCopy.values().toArray(UUID[]::new))
                .update();
    }

    List<UUID> copies(UUID job, UUID book) {
        return jdbc.sql("select copy_id from import_job_copy where job_id = :job and book_id = :book order by copy_id")
                .param("job", job)
                .param("book", book)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void forgetCopies(UUID job, UUID book) {
        jdbc.sql("delete from import_job_copy where job_id = :job and book_id = :book")
                .param("job", job)
                .param("book", book)
                .update();
    }

    private static Map<UUID, UUID> copies(TakenBatch batch) {
        var bookOfCopy = new LinkedHashMap<UUID, UUID>();
        for (var i = 0; i < batch.taken().size(); i++) {
            var copies = batch.copies().get(i);
            batch.taken().get(i).book().ifPresent(book -> copies.forEach(copy -> bookOfCopy.put(copy, book)));
        }
        return bookOfCopy;
    }

    private Map<UUID, Deed> deeds(List<Taken> taken) {
        var deeds = new LinkedHashMap<UUID, Deed>();
        for (var one : taken) {
            switch (one) {
                case Taken.Created(var id) -> deeds.put(id, new Deed(id, 1, Optional.empty()));
                case Taken.Updated(var id, var before) -> deeds.merge(id, updated(before), DeedStore::joined);
                case Taken.Skipped skipped -> {}
                case Taken.Failed failed -> {}
            }
        }
        return deeds;
    }

    private static Deed joined(Deed first, Deed last) {
        return new Deed(first.bookId(), last.version(), first.before());
    }

    private Deed updated(Book before) {
        return new Deed(before.id(), before.version() + 1, Optional.of(json.writeValueAsString(before)));
    }
}
