package org.carrel.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which part of a list is wanted: {@code limit} (1–100, default 20), from an {@code offset} or behind a {@code cursor},
 * in the order of {@code sort} ({@code title,-year}).
 *
 * @param cursor the opaque {@code next} of an earlier page; reaches any depth at the same cost
 */
public record PageRequest(int limit, int offset, Optional<String> cursor, List<Order> sort) {
    /** The deepest place an offset can reach; a cursor reaches further. */
    public static final int DEEPEST_OFFSET = 100_000;

    /** One key of the order of a list. */
    public record Order(String field, boolean descending) {}

    /**
     * Reads {@code limit}, {@code offset}, {@code cursor} and {@code sort} from a query.
     *
     * @param sortable the fields that may be sorted by
     * @param otherwise the order when none is asked for, written as {@code sort} is
     */
    public static Supplier<PageRequest> read(Fields in, List<String> sortable, String otherwise) {
        var limit = in.whole("limit", 1, 100).or(20);
        var cursor = in.text("cursor", 6_000).optional();
        var offset = in.whole("offset", 0, DEEPEST_OFFSET).optional();
        var sort = in.text("sort", 200).as(text -> parse(text, sortable)).or(parse(otherwise, sortable));
        if (cursor.get().isPresent() && offset.get().isPresent()) {
            in.report("offset", "with_cursor", "Give either offset or cursor, not both.");
        }
        return () -> new PageRequest(limit.get(), offset.get().orElse(0), cursor.get(), sort.get());
    }

    private static List<Order> parse(String text, List<String> sortable) {
        var orders = new ArrayList<Order>();
        for (var part : text.split(",", -1)) {
            var descending = part.startsWith("-");
            var field = descending ? part.substring(1) : part;
            if (!sortable.contains(field)) {
                throw new InvalidValue(
                        "not_sortable",
                        "Can be sorted by: " + String.join(", ", sortable) + " (with - for descending).");
            }
            if (orders.stream().noneMatch(order -> order.field().equals(field))) {
                orders.add(new Order(field, descending));
            }
        }
        return List.copyOf(orders);
    }
}
