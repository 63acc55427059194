package org.carrel.account.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.carrel.account.AccountProperties;
import org.carrel.account.token.AccessTokens;
import org.carrel.account.token.Claims;
import org.springframework.stereotype.Component;

/**
 * Tokens whose signature was checked, by their SHA-256: the check costs three times the rest of a request. What was no
 * good is not kept, so forged tokens cannot crowd out good ones.
 */
@Component
class KnownTokens {
    private final Cache<TokenHash, Claims> known;
    private final AccessTokens tokens;
    private final Clock clock;

    KnownTokens(AccessTokens tokens, AccountProperties properties, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(properties.rememberedTokens())
                .expireAfterWrite(properties.accessTokenLifetime())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    Optional<Claims> verify(String token) {
        var hash = TokenHash.of(token);
        var claims = known.getIfPresent(hash);
        if (claims != null) {
            return clock.millis() < claims.expiresAt().toEpochMilli() ? Optional.of(claims) : Optional.empty();
        }
        var verified = tokens.verify(token);
        verified.ifPresent(good -> known.put(hash, good));
        return verified;
    }
}
