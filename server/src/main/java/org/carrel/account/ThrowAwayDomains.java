package org.carrel.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.carrel.platform.command.CannotStart;

/** Domains whose addresses are refused, with all their sub-domains. */
record ThrowAwayDomains(Set<String> refused, Set<String> allowed) {
    private static final String KNOWN = "/org/carrel/account/throw-away-domains.txt";

    static ThrowAwayDomains of(EmailProperties properties) {
        var refused = new HashSet<String>();
        if (properties.refuseThrowAway()) {
            refused.addAll(domains(known().lines()));
        }
        refused.addAll(domains(properties.refused().stream()));
        properties.refusedFile().ifPresent(file -> refused.addAll(domains(read(file))));
        return new ThrowAwayDomains(Set.copyOf(refused), domains(properties.allowed().stream()));
    }

    boolean contains(String domain) {
        return Stream.iterate(domain, part -> !part.isEmpty(), ThrowAwayDomains::parent)
                .filter(part -> refused.contains(part) || allowed.contains(part))
                .findFirst()
                .filter(refused::contains)
                .filter(part -> !allowed.contains(part))
                .isPresent();
    }

    private static String parent(String domain) {
        var dot = domain.indexOf('.');
        return dot < 0 ? "" : domain.substring(dot + 1);
    }

    private static Set<String> domains(Stream<String> lines) {
        return lines.map(line -> line.replaceFirst("#.*", "").strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static String known() {
        try (InputStream in = ThrowAwayDomains.class.getResourceAsStream(KNOWN)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream();
        } catch (IOException e) {
            throw CannotStart.wrongUse(
                    "carrel.account.email.refused-file cannot be read: " + file + ".",
                    "Give a text file with one domain a line, or leave it out.");
        }
    }
}
