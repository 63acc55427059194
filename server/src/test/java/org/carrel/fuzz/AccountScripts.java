package org.carrel.fuzz;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carrel.account.factor.Phone;
import org.carrel.fuzz.Stage.Player;

/** What people and programs do with their accounts, where each step wants what the one before it gave. */
final class AccountScripts {
    private final Stage stage;
    private final Player nobody;
    private final Player admin;

    AccountScripts(Stage stage) {
        this.stage = stage;
        this.nobody = stage.as("");
        this.admin = stage.as("admin");
    }

    void play() {
        roles();
        secondFactor();
        cookie();
        refresh();
        program();
    }

    private void roles() {
        var name = stage.fresh();
        admin.asks(
                "createRole", Map.of("name", name, "title", "Cataloguer", "permissions", List.of("catalogue:write")));
        var more = List.of("catalogue:write", "holdings:read");
        admin.asks("replaceRole", Map.of("title", "Cataloguer", "permissions", more), name);
        admin.asks("replaceSecurityPolicy", Map.of("secondFactorRequiredFor", List.of(name)));
        admin.asks("replaceSecurityPolicy", Map.of("secondFactorRequiredFor", List.of()));
        admin.asks("deleteRole", name);
        var reader = stage.newcomer().asks("getMe").at("id");
        admin.asks("assignRole", Map.of("role", "librarian"), reader);
    }

    private void secondFactor() {
        var owner = stage.newcomer();
        var secret = owner.asks("offerTotp").at("secret");
        var on = owner.asks("confirmTotp", Map.of("code", Phone.code(secret, Instant.now())));
        var challenge = nobody.asks("signIn", Stage.credentials(owner.name())).at("reasons/0/facts/challenge");
        var shown = Map.of("challenge", challenge, "recoveryCode", on.at("recoveryCodes/0"));
        var back = stage.enters(owner.name(), nobody.asks("showSecondFactor", shown));
        back.asks("renewProofBySecondFactor", Map.of("recoveryCode", on.at("recoveryCodes/1")));
        back.asks("renewRecoveryCodes");
        back.asks("removeTotp");
    }

    private void cookie() {
        var name = stage.newcomer().name();
        var session = nobody.asks("signInByCookie", Stage.credentials(name));
        var cookie = session.header("Set-Cookie").orElse("").replaceAll(";.*", "");
        stage.enters(name, "Cookie", cookie).asks("getWebSession");
    }

    private void refresh() {
        var session = nobody.asks("signIn", Stage.credentials(stage.newcomer().name()));
        nobody.asks("refreshSession", Map.of("refreshToken", session.at("refreshToken")));
    }

    private void program() {
        var may = List.of("catalogue:read");
        var account = admin.asks("createServiceAccount", Map.of("name", stage.fresh(), "permissions", may));
        var key = admin.asks("createServiceAccountKey", Map.of("name", "Nightly", "scopes", may), account.at("id"));
        nobody.asksByForm(
                "issueProgramToken",
                "grant_type=client_credentials&client_id=" + key.at("clientId") + "&client_secret=" + key.at("key"));
    }
}
