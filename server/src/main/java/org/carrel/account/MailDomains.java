package org.carrel.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.carrel.platform.http.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Whether an address may be used by somebody who gives it themselves: not at a domain of throw-away addresses, and, where that
 * is set, at one that takes mail. Staff may set what they like.
 */
@Component
public class MailDomains {
    private static final long REMEMBERED = 10_000;
    private final ThrowAwayDomains throwAway;
    private final boolean lookUp;
    private final MailExchanges exchanges;
    private final Cache<String, Boolean> takeMail = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(10, TimeUnit.MINUTES)
            .build();

    MailDomains(EmailProperties properties) {
        this.throwAway = ThrowAwayDomains.of(properties);
        this.lookUp = properties.lookUp();
        this.exchanges = new MailExchanges(properties.nameServer(), properties.lookUpTimeout());
    }

    /** @throws InvalidInput 422 for this field; hold no database connection while you call it */
    public void require(Optional<EmailAddress> address, String field) {
        address.map(EmailAddress::domain).ifPresent(domain -> require(domain, field));
    }

    private void require(String domain, String field) {
        if (throwAway.contains(domain)) {
            throw InvalidInput.notAcceptable(
                    field, "throw_away_address", "Must be an address that lasts; those of " + domain + " do not.");
        }
        if (lookUp && !takeMail.get(domain, exchanges::takesMail)) {
            throw InvalidInput.notAcceptable(
                    field, "no_mail_at_domain", "Must be an address that mail reaches; " + domain + " takes none.");
        }
    }
}
