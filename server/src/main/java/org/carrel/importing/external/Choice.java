package org.carrel.importing.external;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.carrel.catalogue.NewBook;
import org.carrel.importing.ImportSource;

/** Chooses among what sources tell, and remembers whose word it was. */
final class Choice {
    private final List<Told> told;
    private final Map<MergedField, Set<ImportSource>> provenance = new EnumMap<>(MergedField.class);

    /** @param told in the order of the sources */
    Choice(List<Told> told) {
        this.told = List.copyOf(told);
    }

    <T> Optional<T> first(MergedField field, Function<NewBook, Optional<T>> says) {
        return best(field, says, any -> 1);
    }

    /** The highest above 0; of several the first. */
    <T> Optional<T> best(MergedField field, Function<NewBook, Optional<T>> says, ToIntFunction<T> height) {
        return bestTold(field, one -> says.apply(one.book()), (one, value) -> height.applyAsInt(value));
    }

    interface Height<T> {
        int of(Told told, T value);
    }

    <T> Optional<T> bestTold(MergedField field, Function<Told, Optional<T>> says, Height<T> height) {
        Optional<T> best = Optional.empty();
        var highest = 0;
        for (var one : told) {
            var said = says.apply(one);
            var is = said.map(value -> height.of(one, value)).orElse(0);
            if (is > highest) {
                highest = is;
                best = said;
                provenance.put(field, Set.of(one.source().source()));
            }
        }
        return best;
    }

    /**
     * Everything, as the first wrote it.
     *
     * @param same what two have in common that are one
     */
    <T> List<T> all(MergedField field, Function<NewBook, ? extends Collection<T>> say, Function<T, ?> same, int most) {
        var all = new LinkedHashMap<Object, T>();
        for (var one : told) {
            for (var value : say.apply(one.book())) {
                var isNew = all.size() < most && all.putIfAbsent(same.apply(value), value) == null;
                if (isNew) {
                    provenance
                            .computeIfAbsent(field, f -> new LinkedHashSet<>())
                            .add(one.source().source());
                }
            }
        }
        return List.copyOf(all.values());
    }

    /** By field, the sources that its value comes from. */
    Map<MergedField, List<ImportSource>> provenance() {
        var known = new EnumMap<MergedField, List<ImportSource>>(MergedField.class);
        provenance.forEach((field, sources) -> known.put(field, List.copyOf(sources)));
        return known;
    }
}
