package org.carrel.account.oidc;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrel.account.Username;
import org.carrel.platform.http.InvalidValue;

/** Usernames that somebody who comes from elsewhere may get, the best first: as they are called there, then with a number. */
final class FreeUsername {
    private static final int LONGEST = 24;
    private static final int SHORTEST = 3;
    private static final String ANYBODY = "reader";
    private static final int NUMBERED = 9;
    private static final int AT_RANDOM = 10;

    private FreeUsername() {}

    static Stream<Username> of(ExternalPerson person) {
        var name = cleaned(person.username()
                .or(() -> person.email().map(address -> address.text()))
                .orElse(ANYBODY));
        var numbers = ThreadLocalRandom.current().ints(AT_RANDOM, 100_000, 1_000_000);
        return Stream.concat(
                        Stream.of(name),
                        IntStream.concat(IntStream.rangeClosed(2, NUMBERED), numbers)
                                .mapToObj(n -> name + "-" + n))
                .flatMap(text -> readable(text).stream());
    }

    /** Without a domain, without accents, in the letters that there are. */
    private static String cleaned(String text) {
        var letters = Normalizer.normalize(text.replaceFirst("@.*", ""), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[._-]+", "");
        var cut = letters.substring(0, Math.min(letters.length(), LONGEST)).replaceAll("[._-]+$", "");
        return cut.length() < SHORTEST ? ANYBODY : cut;
    }

    private static Optional<Username> readable(String text) {
        try {
            return Optional.of(Username.parseFree(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
