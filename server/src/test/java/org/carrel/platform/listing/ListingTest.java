package org.carrel.platform.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.Ids;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.PageRequest;
import org.carrel.platform.http.PageRequest.Order;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ListingTest {
    private static final List<Order> BY_NAME = List.of(new Order("name", false));
    private static final List<Order> MIXED = List.of(new Order("born", true), new Order("name", false));
    private final JdbcClient jdbc = TestDatabase.jdbc();

    @BeforeEach
    void people() {
        TestDatabase.reset();
        for (var number = 0; number < 60; number++) {
            jdbc.sql("""
                    insert into author (id, name, sort_name, born, names, name_keys, created_at, updated_at)
                    values (:id, :name, 'x', :born, 'x', '{}', now(), now())
                    """)
                    .param("id", Ids.next())
                    // Names and years repeat, so that only the id makes the order total.
                    .param("name", List.of("Ada", "Ben", "Çelik", "Дина").get(number % 4))
                    .param("born", number % 10 == 0 ? null : 1900 + number % 7)
                    .update();
        }
    }

    @Test
    void pages_by_cursor_and_by_offset_show_everyone_once_and_in_the_same_order() {
        for (var sort : List.of(BY_NAME, MIXED, List.of(new Order("born", false)), List.<Order>of())) {
            var byCursor = allByCursor(sort, 7);
            assertThat(byCursor).hasSize(60).doesNotHaveDuplicates().isEqualTo(allByOffset(sort, 7));
        }
    }

    @Test
    void the_total_and_the_conditions_concern_the_whole_list() {
        var page = people(Optional.of("Ada")).page(jdbc, request(BY_NAME, 4, 0, Optional.empty()), ROW);

        assertThat(page.total()).isEqualTo(15);
        assertThat(page.items()).hasSize(4);
        assertThat(people(Optional.of("Nobody")).page(jdbc, request(BY_NAME, 4, 0, Optional.empty()), ROW))
                .isEqualTo(new Page<>(List.of(), 0, Optional.empty()));
    }

    @Test
    void the_last_page_has_no_next() {
        assertThat(people(Optional.empty())
                        .page(jdbc, request(BY_NAME, 60, 0, Optional.empty()), ROW)
                        .next())
                .isEmpty();
        assertThat(people(Optional.empty())
                        .page(jdbc, request(BY_NAME, 59, 0, Optional.empty()), ROW)
                        .next())
                .isPresent();
    }

    @Test
    void a_cursor_of_another_order_or_of_nobody_is_refused() {
        var next = people(Optional.empty())
                .page(jdbc, request(BY_NAME, 5, 0, Optional.empty()), ROW)
                .next();

        refused(List.of(new Order("name", true)), next.orElseThrow());
        refused(List.of(new Order("born", false)), next.orElseThrow());
        refused(BY_NAME, "%%%");
        refused(BY_NAME, encoded("[\"name\"]"));
        refused(BY_NAME, encoded("[\"name\",null,null]"));
        refused(BY_NAME, encoded("[\"name\",\"Ada\",\"no uuid\"]"));
        refused(BY_NAME, encoded("[\"name\",\"A\\u0000\",\"00000000-0000-7000-8000-000000000001\"]"));
        refused(
                List.of(new Order("born", false)),
                encoded("[\"born\",\"a year\",\"00000000-0000-7000-8000-000000000001\"]"));
        refused(BY_NAME, encoded("{\"a\":1}"));
    }

    private static final org.springframework.jdbc.core.RowMapper<String> ROW = (row, number) -> row.getString("id");

    private void refused(List<Order> sort, String cursor) {
        assertThatThrownBy(() -> people(Optional.empty()).page(jdbc, request(sort, 5, 0, Optional.of(cursor)), ROW))
                .isInstanceOf(InvalidInput.class);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> allByCursor(List<Order> sort, int limit) {
        var all = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page = people(Optional.empty()).page(jdbc, request(sort, limit, 0, cursor), ROW);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }

    private List<String> allByOffset(List<Order> sort, int limit) {
        var all = new ArrayList<String>();
        for (var offset = 0; offset < 60; offset += limit) {
            all.addAll(people(Optional.empty())
                    .page(jdbc, request(sort, limit, offset, Optional.empty()), ROW)
                    .items());
        }
        return all;
    }

    private static PageRequest request(List<Order> sort, int limit, int offset, Optional<String> cursor) {
        return new PageRequest(limit, offset, cursor, sort);
    }

    private static Listing people(Optional<String> name) {
        return new Listing("a.id", "author a", "a.id")
                .where("a.deleted_at is null")
                .where("a.name = :name", "name", name)
                .sortable("name", "lower(a.name)", "text")
                .sortable("born", "coalesce(a.born, 0)", "integer");
    }
}
