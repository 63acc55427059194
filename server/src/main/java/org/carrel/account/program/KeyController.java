package org.carrel.account.program;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.RecentProof;
import org.carrel.account.Requires;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Programs", description = "Programs that call the API: keys, service accounts, client credentials.")
@RestController
@Requires(Permission.OWN_READ)
class KeyController {
    private final Keys keys;
    private final RecentProof proof;

    KeyController(Keys keys, RecentProof proof) {
        this.keys = keys;
        this.proof = proof;
    }

    @GetMapping("/v1/me/keys")
    @Operation(operationId = "listMyKeys", summary = "My keys for programs, those that are good first")
    Page<ApiKey> list(Caller caller) {
        return Page.whole(keys.of(caller.userId()));
    }

    @Requires(Permission.OWN_WRITE)
    @PostMapping("/v1/me/keys")
    @Operation(
            operationId = "createMyKey",
            summary = "Make a key for a program of mine",
            description =
                    "It is shown this once. It allows its scopes as far as I may do them myself. Asks for a recent proof.")
    ResponseEntity<IssuedKey> create(@RequestBody NewKey body, Caller caller) {
        proof.require(caller);
        var issued = keys.issue(caller.userId(), Lifetimes.checked(body, keys), caller)
                .made();
        return ResponseEntity.created(URI.create("/v1/me/keys/" + issued.clientId()))
                .body(issued);
    }

    @GetMapping("/v1/me/keys/{id}")
    @Operation(operationId = "getMyKey", summary = "One of my keys")
    ApiKey get(@PathVariable UUID id, Caller caller) {
        return keys.find(id, caller.userId()).orElseThrow(() -> Refused.notFound("key"));
    }

    @Requires(Permission.OWN_WRITE)
    @DeleteMapping("/v1/me/keys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeMyKey", summary = "Revoke one of my keys: no node takes it from within a second")
    void revoke(@PathVariable UUID id, Caller caller) {
        keys.revoke(id, caller.userId()).made();
    }
}
