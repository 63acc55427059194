package org.carrel.circulation;

import java.io.IOException;
import java.util.Map;
import org.carrel.testing.PgbenchScript;
import org.junit.jupiter.api.Test;

class BenchScriptTest {
    private static final String READER = "cast('00000000-0000-7000-9000-00000' || :reader as uuid)";

    @Test
    void the_bench_lends_with_the_statements_that_we_lend_with() throws IOException {
        var facts = PgbenchScript.statement(
                CheckOutStore.BY_BARCODE, Map.of("reader", READER, "barcode", "('B' || :copy)", "now", "now()"));
        var lend = PgbenchScript.statement(
                CheckOutStore.LEND,
                Map.ofEntries(
                        Map.entry("ids", "('{' || uuidv7() || '}')"),
                        Map.entry("copies", "('{' || :copy_id || '}')"),
                        Map.entry("dues", "('{' || now() + interval '28 days' || '}')"),
                        Map.entry("reader", READER),
                        Map.entry("by", READER),
                        Map.entry("openLoans", ":open_loans"),
                        Map.entry("book", "cast(:book_id as uuid)"),
                        Map.entry("now", "now()"),
                        Map.entry("maxRenewals", ":max_renewals"),
                        Map.entry("loanDays", ":loan_days"),
                        Map.entry("hold", "null")));
        PgbenchScript.assertSame("checkout.pgbench", """
                \\set copy random(1000000, :last_book)
                \\set reader random(1000000, 1099999)
                begin;
                %s \\gset
                %s;
                commit;
                """.formatted(facts, lend));
    }
}
