package org.carrel.platform.listing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.PageRequest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One list as SQL: what is selected, which conditions narrow it, how it may be sorted; answers pages by offset, or by
 * cursor, which reaches any depth at the cost of the first page (it compares with the last row's keys instead of
 * counting past rows).
 *
 * <p>Values go in as parameters only; names, conditions and sort expressions are constant text of the caller's. A sort
 * expression is never null, and the last one ({@code id}) makes the order total.
 */
public final class Listing {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final String columns;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Key last;

    /** One sort key: an SQL expression that is never null, and the type its text form is cast back to. */
    private record Key(String expression, String type) {}

    private record Sorted(Key key, boolean descending) {}

    /**
     * @param columns what the row mapper reads, such as {@code b.id, b.title}
     * @param from such as {@code book b}, joins included
     * @param id the expression of the identifier (uuid) that ends every order
     */
    public Listing(String columns, String from, String id) {
        this.columns = columns;
        this.from = from;
        this.last = new Key(id, "uuid");
    }

    public Listing where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param condition with the parameter in it, such as {@code b.language = :language} */
    public Listing where(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return where(condition);
    }

    public Listing where(String condition, String parameter, Optional<?> value) {
        value.ifPresent(v -> where(condition, parameter, v));
        return this;
    }

    /** A value that conditions or columns use beside their own. */
    public Listing with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** @param type the SQL type of the expression, such as {@code text}, {@code integer}, {@code timestamptz} */
    public Listing sortable(String field, String expression, String type) {
        keys.put(field, new Key(expression, type));
        return this;
    }

    public <T> Page<T> page(JdbcClient jdbc, PageRequest request, RowMapper<T> row) {
        return page(jdbc, request, row, () -> count(jdbc));
    }

    /** @param total how many there are in all, where the caller knows a cheaper way than counting */
    public <T> Page<T> page(JdbcClient jdbc, PageRequest request, RowMapper<T> row, Supplier<Long> total) {
        var order = order(request);
        var behind = new LinkedHashMap<>(parameters);
        var condition = request.cursor().map(cursor -> behind(keys(cursor, request, order.size()), order, behind));
        var query = jdbc.sql(select(order, condition))
                .params(behind)
                .param("page_limit", request.limit() + 1)
                .param("page_offset", request.offset())
                .query((result, n) -> new Row<>(row.mapRow(result, n), keysOf(result, order.size())));
        var rows = request.cursor().isPresent() ? mistrusting(query::list) : query.list();
        var more = rows.size() > request.limit();
        var shown = more ? rows.subList(0, request.limit()) : rows;
        var next = more ? Optional.of(cursor(request, shown.getLast().keys())) : Optional.<String>empty();
        return new Page<>(shown.stream().map(Row::value).toList(), total.get(), next);
    }

    public long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from " + from + whereClause(conditions))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** A cursor that somebody made up may hold text that is no timestamp or no number. */
    private static <T> List<T> mistrusting(Supplier<List<T>> query) {
        try {
            return query.get();
        } catch (DataIntegrityViolationException e) {
            throw badCursor();
        }
    }

    private record Row<T>(T value, List<String> keys) {}

    private List<Sorted> order(PageRequest request) {
        var order = new ArrayList<Sorted>();
        request.sort().forEach(o -> order.add(new Sorted(known(o.field()), o.descending())));
        // The id follows the direction of the first key, so that one index serves both.
        order.add(new Sorted(last, !order.isEmpty() && order.getFirst().descending()));
        return order;
    }

    private Key known(String field) {
        return Optional.ofNullable(keys.get(field)).orElseThrow(() -> new IllegalArgumentException(field));
    }

    private String select(List<Sorted> order, Optional<String> behind) {
        var all = new ArrayList<>(conditions);
        behind.ifPresent(all::add);
        var keyColumns = new StringBuilder();
        for (var i = 0; i < order.size(); i++) {
            keyColumns
                    .append(", (")
                    .append(order.get(i).key().expression())
                    .append(")::text as cursor_")
                    .append(i);
        }
        var sorting = order.stream()
                .map(s -> s.key().expression() + (s.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        return "select " + columns + keyColumns + " from " + from + whereClause(all) + " order by " + sorting
                + " limit :page_limit offset :page_offset";
    }

    private static String whereClause(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** (a > :0) or (a = :0 and b > :1) …, which allows a direction of its own for every key. */
    private static String behind(List<String> values, List<Sorted> order, Map<String, Object> parameters) {
        var alternatives = new ArrayList<String>();
        var equal = "";
        for (var i = 0; i < order.size(); i++) {
            var key = order.get(i).key();
            var value = "cast(:cursor_" + i + " as " + key.type() + ")";
            parameters.put("cursor_" + i, values.get(i));
            alternatives.add(
                    "(" + equal + key.expression() + (order.get(i).descending() ? " < " : " > ") + value + ")");
            equal += key.expression() + " = " + value + " and ";
        }
        var first = order.getFirst();
        var bound = first.key().expression() + (first.descending() ? " <= " : " >= ") + "cast(:cursor_0 as "
                + first.key().type() + ")";
        return bound + " and (" + String.join(" or ", alternatives) + ")";
    }

    private static List<String> keysOf(ResultSet result, int count) throws SQLException {
        var values = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            values.add(result.getString("cursor_" + i));
        }
        return values;
    }

    /** The order it belongs to, and the keys of the last row shown. */
    private static String cursor(PageRequest request, List<String> keys) {
        var parts = new ArrayList<>(List.of(orderOf(request)));
        parts.addAll(keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
    }

    private static List<String> keys(String cursor, PageRequest request, int size) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = List.of(JSON.readValue(json, String[].class));
            if (parts.size() == size + 1 && parts.getFirst().equals(orderOf(request))) {
                return parts.subList(1, parts.size());
            }
        } catch (IllegalArgumentException | JacksonException | NullPointerException e) {
            // Said below, for every way in which it can be wrong.
        }
        throw badCursor();
    }

    private static String orderOf(PageRequest request) {
        return request.sort().stream()
                .map(order -> (order.descending() ? "-" : "") + order.field())
                .collect(Collectors.joining(","));
    }

    private static InvalidInput badCursor() {
        return InvalidInput.field("cursor", "cursor", "Must be the next of an earlier page, with the same sort.");
    }
}
