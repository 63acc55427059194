package org.carrel.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells who starts a library without an admin how to become one. */
@Component
@ConditionalOnWebApplication
class Invitation {
    private static final Logger LOG = LoggerFactory.getLogger(Invitation.class);
    private final FirstAdmin firstAdmin;
    private final Environment environment;

    Invitation(FirstAdmin firstAdmin, Environment environment) {
        this.firstAdmin = firstAdmin;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        var port = environment.getProperty("local.server.port", "8080");
        firstAdmin.offer().ifPresent(token -> LOG.warn(text(port, token)));
    }

    private static String text(String port, String token) {
        return """
                There is no admin yet. Become the first one with this token; it is good once, until the next start:

                  curl -X POST http://localhost:%s/v1/setup/admin -H 'Content-Type: application/json' \\
                    -d '{"token": "%s", "username": "admin", "email": "you@example.org", "password": "CHOOSE"}'
                """.formatted(port, token);
    }
}
