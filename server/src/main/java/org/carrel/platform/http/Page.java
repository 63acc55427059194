package org.carrel.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total how many there are in all
 * @param next what to give as {@code cursor} for the page behind this one; absent on the last
 */
public record Page<T>(List<T> items, long total, Optional<String> next) implements Paged {
    public Page {
        items = List.copyOf(items);
    }

    /** A list that is always given whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, items.size(), Optional.empty());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), total, next);
    }
}
