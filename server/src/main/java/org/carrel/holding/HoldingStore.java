package org.carrel.holding;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Ids;
import org.carrel.platform.Money;
import org.carrel.platform.database.Columns;
import org.carrel.platform.http.Page;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Copies as rows. */
@Repository
class HoldingStore {
    private final JdbcClient jdbc;

    HoldingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Copy> find(UUID id) {
        return jdbc.sql("select " + CopyColumns.ALL + " from " + CopyColumns.TABLES + " where c.id = :id")
                .param("id", id)
                .query(CopyColumns::copy)
                .optional();
    }

    Optional<Copy> byBarcode(String barcode) {
        return jdbc.sql("select " + CopyColumns.ALL + " from " + CopyColumns.TABLES + " where c.barcode = :barcode")
                .param("barcode", barcode)
                .query(CopyColumns::copy)
                .optional();
    }

    /** In the order in which they came. */
    List<Copy> findAll(Collection<UUID> ids) {
        return jdbc.sql("select " + CopyColumns.ALL + " from " + CopyColumns.TABLES
                        + " where c.id = any(cast(:ids as uuid[])) order by c.acquired_on, c.id")
                .param("ids", texts(ids))
                .query(CopyColumns::copy)
                .list();
    }

    List<Copy> ofBooks(Collection<UUID> bookIds) {
        return jdbc.sql(
                        "select " + CopyColumns.ALL + " from " + CopyColumns.TABLES
                                + " where c.withdrawn_at is null and c.book_id = any(cast(:books as uuid[])) order by c.book_id, c.id")
                .param("books", texts(bookIds))
                .query(CopyColumns::copy)
                .list();
    }

    Page<Copy> list(CopyQuery query) {
        return new Listing(CopyColumns.ALL, CopyColumns.TABLES, "c.id")
                .where("c.barcode = :barcode", "barcode", query.barcode())
                .where("c.book_id = :book_id", "book_id", query.bookId())
                .where("c.branch_id = :branch_id", "branch_id", query.branchId())
                .where(
                        CopyFacts.BITS + " = any(:facts)",
                        "facts",
                        query.status().map(CopyFacts::bitsOf))
                .sortable("acquired", "c.acquired_on", "date")
                .sortable("barcode", "c.barcode", "text")
                .page(jdbc, query.page(), CopyColumns::copy);
    }

    List<Long> nextNumbers(int count) {
        return jdbc.sql("select nextval('copy_number') as number from generate_series(1, :count)")
                .param("count", count)
                .query((row, n) -> row.getLong("number"))
                .list();
    }

    /** @return those that were made; where a barcode is taken already, none is */
    List<UUID> insert(UUID bookId, List<String> barcodes, UUID branchId, CopyDetails details, Instant now) {
        var ids = new ArrayList<UUID>();
        barcodes.forEach(barcode -> ids.add(Ids.next()));
        var insert = jdbc.sql("""
                insert into copy (id, barcode, book_id, branch_id, shelf_location, call_number, item_type, price_amount,
                    price_currency, condition, acquired_on, reference_only, notes, created_at, updated_at)
                select id, barcode, :book_id, :branch_id, :shelf_location, :call_number, :item_type, :price_amount,
                    :price_currency, :condition, :acquired_on, :reference_only, :notes, :now, :now
                from unnest(cast(:ids as uuid[]), :barcodes) as fresh (id, barcode)
                on conflict (barcode) do nothing
                returning id
                """)
                .param("ids", texts(ids))
                .param("barcodes", barcodes.toArray(String[]::new))
                .param("book_id", bookId)
                .param("branch_id", branchId);
        return with(insert, details, now)
                .query((row, n) -> Columns.id(row, "id"))
                .list();
    }

    /** Facts keep the time at which they became true. */
    void update(UUID id, UUID branchId, CopyChange change, Instant now) {
        var update = jdbc.sql("""
                update copy
                set barcode = :barcode, branch_id = :branch_id, shelf_location = :shelf_location,
                    call_number = :call_number, item_type = :item_type, price_amount = :price_amount,
                    price_currency = :price_currency, condition = :condition, acquired_on = :acquired_on,
                    reference_only = :reference_only, notes = :notes,
                    damaged_at = case when :damaged then coalesce(damaged_at, :now) end,
                    missing_at = case when :missing then coalesce(missing_at, :now) end,
                    lost_at = case when :lost then coalesce(lost_at, :now) end,
                    updated_at = :now, version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("barcode", change.barcode())
                .param("branch_id", branchId)
                .param("damaged", change.damaged())
                .param("missing", change.missing())
                .param("lost", change.lost());
        with(update, change.details(), now).update();
    }

    void withdraw(UUID id, Optional<String> reason, Instant now) {
        jdbc.sql("""
                update copy
                set withdrawn_at = :now, withdrawal_reason = :reason, updated_at = :now, version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("reason", reason.orElse(null))
                .param("now", at(now))
                .update();
    }

    void takeBack(UUID id, Instant now) {
        jdbc.sql("""
                update copy
                set withdrawn_at = null, withdrawal_reason = null, updated_at = :now, version = version + 1
                where id = :id
                """).param("id", id).param("now", at(now)).update();
    }

    private static StatementSpec with(StatementSpec statement, CopyDetails details, Instant now) {
        return statement
                .param("shelf_location", details.shelfLocation().orElse(null))
                .param("call_number", details.callNumber().orElse(null))
                .param("item_type", details.itemType())
                .param("price_amount", details.price().map(Money::amount).orElse(null))
                .param("price_currency", details.price().map(Money::currency).orElse(null))
                .param("condition", details.condition().orElse(null))
                .param("acquired_on", details.acquiredOn().orElseThrow())
                .param("reference_only", details.referenceOnly())
                .param("notes", details.notes().orElse(null))
                .param("now", at(now));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
