package org.carrel.fuzz;

import java.util.Map;
import java.util.regex.Pattern;
import org.carrel.fuzz.Stage.Player;

/** What wants a link from a letter, or a line of the trail: what the program itself writes, some seconds later. */
final class LetterScripts {
    private static final Pattern TOKEN = Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");
    private final Stage stage;
    private final Player nobody;
    private final Player admin;
    private final Runnable someSecondsLater;

    LetterScripts(Stage stage, Runnable someSecondsLater) {
        this.stage = stage;
        this.nobody = stage.as("");
        this.admin = stage.as("admin");
        this.someSecondsLater = someSecondsLater;
    }

    void play() {
        address();
        password();
        trail();
    }

    private void address() {
        var owner = stage.newcomer();
        nobody.asks("verifyEmail", Map.of("token", token(owner, "verify_address")));
        owner.asks("changeMe", Map.of("email", Stage.address(stage.fresh())));
        nobody.asks("refuseEmailChange", Map.of("token", token(owner, "confirm_old_address")));
    }

    private void password() {
        var owner = stage.newcomer();
        nobody.asks("askPasswordReset", Map.of("username", owner.name()));
        someSecondsLater.run();
        var token = token(owner, "set_password");
        nobody.asks("completePasswordReset", Map.of("token", token, "newPassword", "a walk by another way"));
    }

    private void trail() {
        someSecondsLater.run();
        admin.asks("getAuditEntry", admin.asks("listAudit").at("items/0/id"));
        admin.asks("exportAudit", "as=csv");
    }

    /** As whoever hands letters to their readers sees it. */
    private String token(Player owner, String kind) {
        var user = owner.asks("getMe").at("id");
        var letter =
                admin.asks("listMessages", "kind=" + kind, "userId=" + user).at("items/0/id");
        admin.asks("getMessage", letter);
        var found = TOKEN.matcher(admin.asks("getWholeMessage", letter).at("plain"));
        return found.find() ? found.group() : "none";
    }
}
