package org.carrel.account.passkey;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.RecentProof;
import org.carrel.account.Requires;
import org.carrel.account.WhileEnrolling;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Me")
@RestController
@RequestMapping("/v1/me/passkeys")
@Requires(Permission.OWN_WRITE)
@WhileEnrolling
class PasskeyController {
    private final Passkeys passkeys;
    private final RecentProof recent;

    PasskeyController(Passkeys passkeys, RecentProof recent) {
        this.passkeys = passkeys;
        this.recent = recent;
    }

    @Requires(Permission.OWN_READ)
    @GetMapping
    @Operation(summary = "My passkeys", operationId = "listPasskeys")
    Page<Passkey> list(Caller caller) {
        return Page.whole(passkeys.list(caller));
    }

    @PostMapping("/options")
    @Operation(
            summary = "What the browser is to ask for, to add a passkey; needs a recent proof",
            operationId = "getNewPasskeyOptions")
    NewPasskeyOptions options(Caller caller) {
        recent.require(caller);
        return passkeys.options(caller);
    }

    @PostMapping
    @Operation(summary = "Add a passkey; needs a recent proof", operationId = "addPasskey")
    ResponseEntity<AddedPasskey> add(@RequestBody NewPasskey body, Caller caller) {
        recent.require(caller);
        var added = passkeys.add(caller, body).made();
        return ResponseEntity.created(
                        URI.create("/v1/me/passkeys/" + added.passkey().id()))
                .body(added);
    }

    @PutMapping("/{id}/name")
    @Operation(summary = "Call one of my passkeys something else", operationId = "renamePasskey")
    Passkey rename(@PathVariable UUID id, @RequestBody PasskeyName body, Caller caller) {
        return passkeys.rename(caller, id, body).orElseThrow(() -> Refused.notFound("passkey"));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove one of my passkeys; needs a recent proof", operationId = "removePasskey")
    void remove(@PathVariable UUID id, Caller caller) {
        recent.require(caller);
        passkeys.remove(caller, id).made();
    }
}
