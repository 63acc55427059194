package org.carrel.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.account.Accounts;
import org.carrel.account.SecurityEvent;
import org.carrel.account.SecurityEvent.Fact;
import org.carrel.account.User;
import org.carrel.account.UserStatus;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happened to their accounts, in the transaction that did it. */
@Component
class SecurityLetters {
    private final Accounts accounts;
    private final Outbox outbox;
    private final Letters letters;
    private final MailProperties properties;

    SecurityLetters(Accounts accounts, Outbox outbox, Letters letters, MailProperties properties) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.letters = letters;
        this.properties = properties;
    }

    @EventListener
    void happened(SecurityEvent event) {
        accounts.find(event.userId())
                .filter(user -> user.status() != UserStatus.SYSTEM)
                .ifPresent(user -> addresses(user, event).forEach(address -> write(user, address, event)));
    }

    /** The account's own address, and the one it had before where the event names it. */
    private static Stream<String> addresses(User user, SecurityEvent event) {
        var former = Optional.ofNullable(event.facts().get(Fact.FORMER_ADDRESS));
        return Stream.concat(user.email().stream(), former.stream()).distinct();
    }

    private void write(User user, String address, SecurityEvent event) {
        var reader = Reader.of(user);
        var kind = kind(event.kind());
        var values = reader.values(properties);
        values.put("facts", facts(event, reader));
        outbox.put(new NewMessage(
                user.id(),
                address,
                kind,
                reader.language().toLanguageTag(),
                letters.write(kind, reader.language(), values)));
    }

    /** What a template shows line by line. */
    private static List<Map<String, String>> facts(SecurityEvent event, Reader reader) {
        var lines = new ArrayList<Map<String, String>>();
        lines.add(Map.of("label", reader.word("fact.at"), "value", reader.written(event.at())));
        event.facts().entrySet().stream()
                .filter(fact -> fact.getKey() != Fact.FORMER_ADDRESS)
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(fact -> lines.add(Map.of(
                        "label",
                        reader.word("fact." + fact.getKey().name().toLowerCase(Locale.ROOT)),
                        "value",
                        fact.getKey() == Fact.UNTIL
                                ? reader.written(Instant.parse(fact.getValue()))
                                : fact.getValue())));
        return lines;
    }

    /** The folder of the template. */
    static String kind(SecurityEvent.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
