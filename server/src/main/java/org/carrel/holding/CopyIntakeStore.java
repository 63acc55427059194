package org.carrel.holding;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carrel.platform.Money;
import org.carrel.platform.database.ColumnArrays;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes many copies by one statement. */
@Repository
class CopyIntakeStore {
    private final JdbcClient jdbc;

    CopyIntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The book of each barcode that is there. */
    Map<String, UUID> holders(List<String> barcodes) {
        var holders = new HashMap<String, UUID>();
        if (!barcodes.isEmpty()) {
            jdbc.sql("select barcode, book_id from copy where barcode = any(:barcodes)")
                    .param("barcodes", barcodes.toArray(String[]::new))
                    .query(row -> {
                        holders.put(row.getString("barcode"), Columns.id(row, "book_id"));
                    });
        }
        return holders;
    }

    /** Those among the books that have a copy. */
    Set<UUID> inStock(Collection<UUID> books) {
        return those("select distinct book_id from copy where book_id = any(cast(:books as uuid[]))", books);
    }

    /**
     * Those among the books that somebody waits for. Holds belong to circulation, which stands on this module; they are asked
     * here all the same, so that not every copy of an import has to ask.
     */
    Set<UUID> awaited(Collection<UUID> books) {
        return those(
                "select distinct book_id from hold where state = 'waiting' and book_id = any(cast(:books as uuid[]))",
                books);
    }

    List<Long> nextNumbers(int count) {
        return jdbc.sql("select nextval('copy_number') as number from generate_series(1, :count)")
                .param("count", count)
                .query((row, n) -> row.getLong("number"))
                .list();
    }

    /** @return those that were made; one whose barcode is taken is not */
    Set<UUID> insert(List<CopyRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                insert into copy (id, barcode, book_id, branch_id, shelf_location, call_number, item_type, price_amount,
                    price_currency, acquired_on, reference_only, notes, created_at, updated_at)
                select cast(id as uuid), barcode, cast(book_id as uuid), cast(branch_id as uuid), shelf_location,
                    call_number, item_type, cast(price_amount as integer), price_currency, cast(acquired_on as date),
                    reference_only, notes, :now, :now
                from unnest(:id, :barcode, :book_id, :branch_id, :shelf_location, :call_number, :item_type, :price_amount,
                    :price_currency, :acquired_on, :reference_only, :notes) as fresh (id, barcode, book_id, branch_id,
                    shelf_location, call_number, item_type, price_amount, price_currency, acquired_on, reference_only, notes)
                on conflict (barcode) do nothing
                returning id
                """)
                .params(columns(rows))
                .param("now", Columns.at(now))
                .query((row, n) -> Columns.id(row, "id"))
                .list());
    }

    private static Map<String, Object> columns(List<CopyRow> rows) {
        return ColumnArrays.of(rows)
                .id("id", CopyRow::id)
                .optional("barcode", CopyRow::barcode)
                .id("book_id", CopyRow::bookId)
                .id("branch_id", CopyRow::branchId)
                .optional("shelf_location", row -> row.copy().shelfLocation())
                .optional("call_number", row -> row.copy().callNumber())
                .text("item_type", CopyRow::itemType)
                .optional(
                        "price_amount",
                        row -> row.copy().price().map(Money::amount).map(String::valueOf))
                .optional("price_currency", row -> row.copy().price().map(Money::currency))
                .text("acquired_on", row -> row.acquiredOn().toString())
                .flag("reference_only", row -> row.copy().referenceOnly())
                .optional("notes", row -> row.copy().notes())
                .parameters();
    }

    private Set<UUID> those(String sql, Collection<UUID> books) {
        return books.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(sql)
                        .param("books", books.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, n) -> Columns.id(row, "book_id"))
                        .list());
    }
}
