package org.carrel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Chromium;
import org.carrel.testing.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passkeys as a real browser makes and uses them, with its virtual authenticator (Web Authentication, 11). */
@CarrelTest
class PasskeysInBrowserTest {
    /** What a page of the web app does; {@code call} sends JSON and gives what came back. */
    private static final String PAGE = """
            const call = async (path, body, token) => {
              const headers = {'Content-Type': 'application/json'};
              if (token) headers.Authorization = 'Bearer ' + token;
              const answer = await fetch(path, {method: 'POST', headers, body: JSON.stringify(body)});
              return {status: answer.status, body: await answer.json()};
            };
            const make = async token => {
              const options = await call('/v1/me/passkeys/options', {}, token);
              const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options.body);
              const passkey = await navigator.credentials.create({publicKey});
              return call('/v1/me/passkeys', {name: 'This browser', passkey: passkey.toJSON()}, token);
            };
            const show = async () => {
              const options = await call('/v1/passkeys/options', {});
              const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options.body);
              return (await navigator.credentials.get({publicKey})).toJSON();
            };
            """;

    @Autowired
    private Library library;

    @LocalServerPort
    private int port;

    @TempDir
    private Path profile;

    @Test
    void a_browser_makes_a_passkey_signs_in_by_it_and_shows_it_after_a_password() throws Exception {
        var anna = library.reader();
        try (var browser = Chromium.start(profile)) {
            browser.open("http://localhost:" + port + "/docs");
            var authenticator = authenticator(browser);
            browser.evaluate(PAGE + "Object.assign(window, {call, make, show}); true");

            var made = browser.evaluate("make('" + anna.token() + "')");
            assertThat(made.path("status").asInt()).as(made.toString()).isEqualTo(201);
            assertThat(made.at("/body/recoveryCodes")).hasSize(10);
            var twice = browser.evaluate("make('" + anna.token() + "').catch(e => e.name)");
            assertThat(twice.asString("")).as("the browser has one already").isEqualTo("InvalidStateError");

            var signedIn = browser.evaluate("show().then(passkey => call('/v1/sessions/passkeys', {passkey}))");
            assertThat(signedIn.path("status").asInt()).as(signedIn.toString()).isEqualTo(201);
            assertThat(signedIn.at("/body/user/username").asString("")).isEqualTo(anna.username());

            var second = browser.evaluate("""
                    call('/v1/sessions', {username: '%s', password: '%s'}).then(async refused => {
                      const challenge = refused.body.reasons[0].facts.challenge;
                      return call('/v1/sessions/second-factors', {challenge, passkey: await show()});
                    })""".formatted(anna.username(), anna.password()));
            assertThat(second.path("status").asInt()).as(second.toString()).isEqualTo(201);
            assertThat(signCount(browser, authenticator)).isEqualTo(3);

            browser.send("WebAuthn.setUserVerified", Map.of("authenticatorId", authenticator, "isUserVerified", false));
            var refused = browser.evaluate("show().catch(e => e.name)");
            assertThat(refused.asString(""))
                    .as("who fails to verify themselves")
                    .isEqualTo("NotAllowedError");
        }
    }

    private static String authenticator(Chromium browser) {
        browser.send("WebAuthn.enable", Map.of());
        return browser.send(
                        "WebAuthn.addVirtualAuthenticator",
                        Map.of(
                                "options",
                                Map.of(
                                        "protocol", "ctap2",
                                        "transport", "internal",
                                        "hasResidentKey", true,
                                        "hasUserVerification", true,
                                        "isUserVerified", true,
                                        "automaticPresenceSimulation", true)))
                .path("authenticatorId")
                .asString("");
    }

    private static int signCount(Chromium browser, String authenticator) {
        return browser.send("WebAuthn.getCredentials", Map.of("authenticatorId", authenticator))
                .at("/credentials/0/signCount")
                .asInt();
    }
}
