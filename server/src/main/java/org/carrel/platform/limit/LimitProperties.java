package org.carrel.platform.limit;

import java.util.Optional;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often what may be called ({@code carrel.limits.*}), written as {@code 120/1m}: by whoever is signed in, else by
 * address.
 *
 * @param store where it is counted: {@code memory}, by each node for itself; {@code postgresql} or {@code redis}, by all
 *     together
 * @param redisUrl where Redis or Valkey is, such as {@code redis://:password@host:6379/0}
 * @param signIn how often one address may try to sign in
 * @param signUp how many accounts one address may make
 * @param reset how many letters one address may ask for
 * @param searchByAddress how often one address may search without being signed in
 * @param searchByUser how often somebody may search
 * @param readByAddress how often one address may read without being signed in
 * @param readByUser how often somebody may read
 * @param writeByAddress how often one address may write without being signed in
 * @param writeByUser how often somebody may write
 * @param bulk how often somebody may bring in many things
 * @param export how often somebody, or one address, may ask for many things
 */
@Validated
@ConfigurationProperties("carrel.limits")
record LimitProperties(
        @DefaultValue("memory") Store store,
        Optional<String> redisUrl,
        @DefaultValue("120/1m") Limit signIn,
        @DefaultValue("200/1h") Limit signUp,
        @DefaultValue("60/1h") Limit reset,
        @DefaultValue("1200/1m") Limit searchByAddress,
        @DefaultValue("600/1m") Limit searchByUser,
        @DefaultValue("12000/1m") Limit readByAddress,
        @DefaultValue("6000/1m") Limit readByUser,
        @DefaultValue("1200/1m") Limit writeByAddress,
        @DefaultValue("3000/1m") Limit writeByUser,
        @DefaultValue("120/1m") Limit bulk,
        @DefaultValue("60/1m") Limit export) {
    private static final Bounds BOUNDS = new Bounds("carrel.limits");

    /** Where is counted. */
    enum Store {
        MEMORY,
        POSTGRESQL,
        REDIS
    }

    LimitProperties {
        redisUrl = redisUrl.filter(text -> !text.isBlank());
        BOUNDS.check(
                store != Store.REDIS || redisUrl.isPresent(), "redis-url", "given where the store is redis", "absent");
    }

    /** An address holds a password, perhaps. */
    @Override
    public String toString() {
        return "LimitProperties[" + store + "]";
    }

    Limit byAddress(RouteClass kind) {
        return switch (kind) {
            case SIGN_IN -> signIn;
            case SIGN_UP -> signUp;
            case RESET -> reset;
            case SEARCH -> searchByAddress;
            case READ, FREE -> readByAddress;
            case WRITE -> writeByAddress;
            case BULK -> bulk;
            case EXPORT -> export;
        };
    }

    Limit byUser(RouteClass kind) {
        return switch (kind) {
            case SEARCH -> searchByUser;
            case READ -> readByUser;
            case WRITE -> writeByUser;
            default -> byAddress(kind);
        };
    }
}
