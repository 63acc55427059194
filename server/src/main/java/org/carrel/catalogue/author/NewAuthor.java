package org.carrel.catalogue.author;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidInput;

/** An author as asked for. Without a {@code sortName} one is guessed from the name. */
public record NewAuthor(
        String name, String sortName, Optional<Integer> born, Optional<Integer> died, List<String> variants) {
    public NewAuthor {
        variants = variants.stream()
                .filter(variant -> !variant.equals(name))
                .distinct()
                .toList();
    }

    /** Of whom nothing but the name is known. */
    public static NewAuthor named(String name) {
        return new NewAuthor(name, SortName.of(name), Optional.empty(), Optional.empty(), List.of());
    }

    /** @throws InvalidInput with everything that is wrong */
    static NewAuthor read(Fields in) {
        var name = in.text("name", 300).required();
        var sortName = in.text("sortName", 300).optional();
        var born = in.whole("born", -3_000, 2_100).optional();
        var died = in.whole("died", -3_000, 2_100).optional();
        var variants = in.texts("variants", 100, 300).or(List.of());
        in.ignoring("id", "createdAt", "updatedAt");
        if (born.get().isPresent()
                && died.get().filter(year -> year < born.get().orElse(year)).isPresent()) {
            in.report("died", "before_birth", "Must not be before born.");
        }
        in.done();
        return new NewAuthor(
                name.get(),
                sortName.get().orElseGet(() -> SortName.of(name.get())),
                born.get(),
                died.get(),
                variants.get());
    }

    /**
     * Who both are together: what this one has stands, the other's names become variants, and the other's life dates fill gaps,
     * unless they would then say that somebody died before being born.
     */
    NewAuthor joinedBy(Author other) {
        var filled = fits(born.or(other::born), died.or(other::died));
        return new NewAuthor(
                name,
                sortName,
                filled ? born.or(other::born) : born,
                filled ? died.or(other::died) : died,
                Stream.of(variants, List.of(other.name()), other.variants())
                        .flatMap(List::stream)
                        .toList());
    }

    private static boolean fits(Optional<Integer> born, Optional<Integer> died) {
        return born.isEmpty() || died.isEmpty() || died.get() >= born.get();
    }

    static NewAuthor of(Author author) {
        return new NewAuthor(author.name(), author.sortName(), author.born(), author.died(), author.variants());
    }

    List<String> names() {
        return Stream.concat(Stream.of(name), variants.stream()).toList();
    }

    List<String> keys() {
        return names().stream().map(NameKey::of).distinct().toList();
    }
}
