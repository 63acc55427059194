package org.carrel.account.privacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.carrel.account.Caller;
import org.carrel.account.ConsentKind;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Privacy")
@RestController
class ConsentController {
    private final Consents consents;

    ConsentController(Consents consents) {
        this.consents = consents;
    }

    @Requires(Permission.OWN_READ)
    @GetMapping("/v1/me/consents")
    @Operation(operationId = "listMyConsents", summary = "What I agreed to, and no longer agree to; the latest first")
    Page<Consent> list(Caller caller) {
        return Page.whole(consents.of(caller.userId()));
    }

    @Requires(Permission.OWN_WRITE)
    @PutMapping("/v1/me/consents/{kind}")
    @Operation(operationId = "sayMyConsent", summary = "Agree, or agree no longer; it takes effect at once")
    Page<Consent> say(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"reading_history", "saved_search_mails", "terms_of_use"
                                            }))
                    @PathVariable
                    String kind,
            @RequestBody NewConsent body,
            Caller caller) {
        var known = Arrays.stream(ConsentKind.values())
                .filter(each -> each.token().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("consent"));
        return Page.whole(consents.say(caller.userId(), known, body));
    }
}
