package org.carrel.account.oidc;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.RecentProof;
import org.carrel.account.Requires;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Me")
@RestController
@RequestMapping(OwnIdentitiesController.PATH)
class OwnIdentitiesController {
    static final String PATH = "/v1/me/identities";
    private final Identities identities;
    private final RecentProof recent;

    OwnIdentitiesController(Identities identities, RecentProof recent) {
        this.identities = identities;
        this.recent = recent;
    }

    @Requires(Permission.OWN_READ)
    @GetMapping
    @Operation(summary = "With which identities elsewhere I sign in", operationId = "listIdentities")
    Page<Identity> list(Caller caller) {
        return Page.whole(identities.of(caller.userId()));
    }

    @Requires(Permission.OWN_WRITE)
    @PostMapping
    @Operation(
            summary = "Link the identity of a ticket to my account, to sign in with it from now on",
            operationId = "linkIdentity")
    ResponseEntity<Identity> link(@RequestBody LinkTicket ticket, Caller caller) {
        recent.require(caller);
        var identity = done(identities.link(caller.userId(), ticket));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, PATH + "/" + identity.id())
                .body(identity);
    }

    @Requires(Permission.OWN_WRITE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign in with an identity no longer", operationId = "unlinkIdentity")
    void unlink(@PathVariable UUID id, Caller caller) {
        recent.require(caller);
        done(identities.unlink(caller.userId(), id));
    }

    private static Identity done(Identities.Change change) {
        return switch (change) {
            case Identities.Change.Done(var identity) -> identity;
            case Identities.Change.Absent() -> throw Refused.notFound("identity");
            case Identities.Change.Refused(var reason) -> throw Refused.conflict(List.of(reason));
        };
    }
}
