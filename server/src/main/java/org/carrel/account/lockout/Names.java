package org.carrel.account.lockout;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which names an account's guesses were counted. */
@Repository
class Names {
    private static final String OF_ACCOUNT = "select username, email from users where id = :id";
    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> of(UUID account) {
        var typed = jdbc
                .sql(OF_ACCOUNT)
                .param("id", account)
                .query((row, n) -> Stream.of(row.getString("username"), row.getString("email")))
                .list()
                .stream()
                .flatMap(names -> names)
                .filter(name -> name != null);
        return Stream.concat(typed, Stream.of(account.toString()))
                .flatMap(name -> Stream.of(Claim.PASSWORD, Claim.CODE).map(secret -> Claim.key(secret, name)))
                .toList();
    }
}
