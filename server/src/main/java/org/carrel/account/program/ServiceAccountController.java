package org.carrel.account.program;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.RecentProof;
import org.carrel.account.Requires;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
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

@Tag(name = "Programs")
@RestController
@RequestMapping("/v1/service-accounts")
@Requires(Permission.PROGRAMS_WRITE)
class ServiceAccountController {
    private final ServiceAccounts accounts;
    private final Keys keys;
    private final RecentProof proof;

    ServiceAccountController(ServiceAccounts accounts, Keys keys, RecentProof proof) {
        this.accounts = accounts;
        this.keys = keys;
        this.proof = proof;
    }

    @GetMapping
    @Operation(operationId = "listServiceAccounts", summary = "Accounts of programs, by name")
    Page<ServiceAccount> list() {
        return Page.whole(accounts.all());
    }

    @PostMapping
    @Operation(
            operationId = "createServiceAccount",
            summary = "Let a program in: an account that is no person's",
            description = "Nobody signs in as it; it calls with keys of its own, or by client credentials.")
    ResponseEntity<ServiceAccount> create(@RequestBody NewServiceAccount body, Caller caller) {
        proof.require(caller);
        var made = accounts.create(body, caller.rights()).made();
        return Answers.created("/v1/service-accounts/" + made.id(), made, made.version());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getServiceAccount", summary = "One service account")
    ResponseEntity<ServiceAccount> get(@PathVariable UUID id) {
        return answer(known(id));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "replaceServiceAccount",
            summary = "Change what a program may do, or disable it",
            description = "Its keys follow from within a second on every node.")
    ResponseEntity<ServiceAccount> replace(
            @PathVariable UUID id, @RequestBody NewServiceAccount body, Precondition precondition, Caller caller) {
        proof.require(caller);
        return answer(accounts.replace(id, body, caller.rights(), precondition).made());
    }

    @GetMapping("/{id}/keys")
    @Operation(operationId = "listServiceAccountKeys", summary = "Keys of a service account, those that are good first")
    Page<ApiKey> keys(@PathVariable UUID id) {
        return Page.whole(keys.of(known(id).id()));
    }

    @PostMapping("/{id}/keys")
    @Operation(
            operationId = "createServiceAccountKey",
            summary = "Make a key for a service account",
            description = "It is shown this once. It allows its scopes as far as the account may do them.")
    ResponseEntity<IssuedKey> issue(@PathVariable UUID id, @RequestBody NewKey body, Caller caller) {
        proof.require(caller);
        var issued = keys.issue(known(id).id(), Lifetimes.checked(body, keys), caller)
                .made();
        return ResponseEntity.created(URI.create("/v1/service-accounts/" + id + "/keys/" + issued.clientId()))
                .body(issued);
    }

    @GetMapping("/{id}/keys/{keyId}")
    @Operation(operationId = "getServiceAccountKey", summary = "One key of a service account")
    ApiKey key(@PathVariable UUID id, @PathVariable UUID keyId) {
        return keys.find(keyId, known(id).id()).orElseThrow(() -> Refused.notFound("key"));
    }

    @DeleteMapping("/{id}/keys/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeServiceAccountKey", summary = "Revoke a key: no node takes it from within a second")
    void revoke(@PathVariable UUID id, @PathVariable UUID keyId) {
        keys.revoke(keyId, known(id).id()).made();
    }

    private ServiceAccount known(UUID id) {
        return accounts.find(id).orElseThrow(() -> Refused.notFound("service account"));
    }

    private static ResponseEntity<ServiceAccount> answer(ServiceAccount account) {
        return Answers.ok(account, account.version());
    }
}
