package org.carrel.account.oidc;

import java.util.Locale;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sets up the providers that the tests sign in with; one application serves all tests that implement this. */
interface Elsewhere {
    String SITE = "http://localhost:18340";

    /** As they are called in addresses. */
    enum Id {
        /** The real program; new people get an account. */
        TOWN,
        /** The same; nobody gets an account. */
        SHUT,
        /** The same; what it says of addresses is not believed. */
        DOUBTED,
        /** A stub whose tokens a test makes. */
        FORGED,
        /** A stub that gives itself out as another. */
        MASKED,
        /** Nobody is there. */
        AWAY;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        String callback() {
            return SITE + "/v1/identity-providers/" + text() + "/callback";
        }
    }

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry settings) {
        var real = ProviderProgram.address().map(Object::toString).orElse("http://127.0.0.1:9");
        settings.add("carrel.oidc.site", () -> SITE);
        set(settings, Id.TOWN, real, true, true);
        set(settings, Id.SHUT, real, false, true);
        set(settings, Id.DOUBTED, real, true, false);
        set(settings, Id.FORGED, ForgedProvider.ISSUER, true, true);
        set(settings, Id.MASKED, ForgedProvider.MASK, true, true);
        set(settings, Id.AWAY, "http://127.0.0.1:9", true, true);
        settings.add("carrel.oidc.providers.town.name", () -> "Town of Carrel");
    }

    private static void set(
            DynamicPropertyRegistry settings, Id id, String issuer, boolean signUp, boolean trustsEmail) {
        var prefix = "carrel.oidc.providers." + id.text() + ".";
        settings.add(prefix + "issuer", () -> issuer);
        settings.add(prefix + "client-id", () -> ProviderProgram.CLIENT);
        settings.add(prefix + "client-secret", () -> ProviderProgram.SECRET);
        settings.add(prefix + "sign-up", () -> signUp);
        settings.add(prefix + "trusts-email", () -> trustsEmail);
    }
}
