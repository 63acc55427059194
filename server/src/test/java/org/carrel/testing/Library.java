package org.carrel.testing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.env.Environment;

/** The running library as a test meets it: over HTTP, with people who are signed in. */
public final class Library {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "a long walk home";
    private final Environment environment;

    Library(Environment environment) {
        this.environment = environment;
    }

    /** As nobody. */
    public Api api() {
        return Api.at(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /** Somebody new who signed up and in. */
    public Person reader() {
        return newcomer("guest");
    }

    public Person librarian() {
        return newcomer("librarian");
    }

    public Person admin() {
        return newcomer("admin");
    }

    /** Signs somebody in who has an account. */
    public Person signIn(String username, String password) {
        var session = done(201, api().post("/v1/sessions", Map.of("username", username, "password", password)));
        var token = session.at("accessToken");
        return new Person(
                UUID.fromString(session.at("user/id")),
                session.at("user/username"),
                password,
                token,
                session.at("refreshToken"),
                api().bearer(token));
    }

    private Person newcomer(String role) {
        var name = role + "-" + NUMBER.incrementAndGet();
        var user = done(
                201,
                api().post(
                                "/v1/users",
                                Map.of("username", name, "email", name + "@example.org", "password", PASSWORD)));
        TestDatabase.jdbc()
                .sql("update users set role = :role where id = :id")
                .param("role", role)
                .param("id", UUID.fromString(user.at("id")))
                .update();
        return signIn(name, PASSWORD);
    }

    private static Reply done(int status, Reply reply) {
        if (reply.status() != status) {
            throw new AssertionError(reply.status() + " instead of " + status + ": " + reply.text());
        }
        return reply;
    }
}
