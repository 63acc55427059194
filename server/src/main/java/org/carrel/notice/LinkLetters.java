package org.carrel.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Accounts;
import org.carrel.account.User;
import org.carrel.account.verification.LinkIssued;
import org.carrel.account.verification.LinkPurpose;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the letter that carries a link, in the transaction that makes the link good. */
@Component
class LinkLetters {
    private final Accounts accounts;
    private final Outbox outbox;
    private final Letters letters;
    private final MailProperties properties;

    LinkLetters(Accounts accounts, Outbox outbox, Letters letters, MailProperties properties) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.letters = letters;
        this.properties = properties;
    }

    @EventListener
    void issued(LinkIssued event) {
        accounts.find(event.link().userId()).ifPresent(user -> write(user, event));
    }

    private void write(User user, LinkIssued event) {
        var reader = Reader.of(user);
        var kind = kind(event.link().purpose());
        var values = reader.values(properties);
        values.putAll(links(event));
        values.put("code", Secret.MARK);
        values.put("until", reader.written(event.until()));
        outbox.put(new NewMessage(
                user.id(),
                event.link().address(),
                kind,
                reader.language().toLanguageTag(),
                letters.write(kind, reader.language(), values),
                Optional.of(new Secret(event.token().token(), event.until()))));
    }

    private Map<String, Object> links(LinkIssued event) {
        var confirm = page(event.link().purpose() == LinkPurpose.SET_PASSWORD ? "/reset-password" : "/verify");
        return event.change()
                .<Map<String, Object>>map(change -> Map.of(
                        "link",
                        confirm,
                        "both",
                        change.needed(),
                        "newAddress",
                        change.newAddress(),
                        "refusal",
                        page("/refuse-email")))
                .orElse(Map.of("link", confirm));
    }

    private List<String> page(String path) {
        return Reader.page(properties, path + "?token=" + Secret.MARK);
    }

    /** The folder of the template. */
    static String kind(LinkPurpose purpose) {
        return purpose.name().toLowerCase(java.util.Locale.ROOT);
    }
}
