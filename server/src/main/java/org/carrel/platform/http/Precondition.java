package org.carrel.platform.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code If-Match} asks for (RFC 9110, 13.1.1). A change is made only where the current version meets it; the store
 * repeats the condition in the write.
 */
public final class Precondition {
    private static final Pattern OURS = Pattern.compile("\"(\\d{1,9})\"");
    private final Optional<Set<Integer>> versions;

    private Precondition(Optional<Set<Integer>> versions) {
        this.versions = versions;
    }

    public static Precondition none() {
        return new Precondition(Optional.empty());
    }

    /** Weak tags and tags that are not ours never match, as the RFC says. */
    static Precondition parse(Optional<String> ifMatch) {
        return new Precondition(
                ifMatch.map(String::strip).filter(header -> !header.equals("*")).map(Precondition::versions));
    }

    public boolean met(int current) {
        return versions.map(set -> set.contains(current)).orElse(true);
    }

    /** The single version that is asked for, where there is exactly one. */
    public OptionalInt version() {
        return versions.filter(set -> set.size() == 1)
                .map(set -> OptionalInt.of(set.iterator().next()))
                .orElse(OptionalInt.empty());
    }

    private static Set<Integer> versions(String header) {
        return Arrays.stream(header.split(","))
                .map(tag -> OURS.matcher(tag.strip()))
                .filter(java.util.regex.Matcher::matches)
                .map(tag -> Integer.valueOf(tag.group(1)))
                .collect(Collectors.toSet());
    }
}
