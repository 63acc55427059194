package org.carrel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.carrel.platform.http.PageRequest.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class PageRequestTest {
    @Test
    void twenty_from_the_beginning_in_the_usual_order_where_nothing_is_said() {
        var page = read(Map.of());

        assertThat(page.limit()).isEqualTo(20);
        assertThat(page.offset()).isZero();
        assertThat(page.cursor()).isEmpty();
        assertThat(page.sort()).containsExactly(new Order("title", false));
    }

    @Test
    void sorts_by_several_fields_each_in_its_direction_and_each_once() {
        assertThat(read(Map.of("sort", "-year,title,year")).sort())
                .containsExactly(new Order("year", true), new Order("title", false));
    }

    @Test
    void what_cannot_be_is_refused_and_the_right_way_named() {
        refused(Map.of("limit", "0"), "limit", "1 to 100");
        refused(Map.of("limit", "101"), "limit", "1 to 100");
        refused(Map.of("limit", "many"), "limit", "whole number");
        refused(Map.of("offset", "-1"), "offset", "0 to 100,000");
        refused(Map.of("sort", "colour"), "sort", "title, year");
        refused(Map.of("sort", "title,"), "sort", "title, year");
        refused(Map.of("offset", "0", "cursor", "abc"), "offset", "not both");
        refused(Map.of("page", "2"), "page", "Known: limit, cursor, offset, sort");
    }

    private static void refused(Map<String, String> query, String field, String says) {
        assertThatThrownBy(() -> read(query)).isInstanceOfSatisfying(InvalidInput.class, e -> {
            assertThat(e.errors()).extracting(FieldError::field).containsExactly(field);
            assertThat(e.errors().getFirst().message()).contains(says);
        });
    }

    private static PageRequest read(Map<String, String> query) {
        var node = JsonNodeFactory.instance.objectNode();
        query.forEach(node::put);
        return Fields.readQuery(node, in -> {
            var page = PageRequest.read(in, List.of("title", "year"), "title");
            in.done();
            return page.get();
        });
    }
}
