package org.carrel.account.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.carrel.account.Open;
import org.carrel.account.token.SigningKeys;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag(name = "Sessions")
@RestController
class KeysController {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private final SigningKeys keys;
    private final JsonMapper json;

    KeysController(SigningKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    @Open
    @GetMapping("/.well-known/jwks.json")
    @Operation(summary = "The keys that access tokens are signed with (RFC 7517)", operationId = "getSigningKeys")
    ResponseEntity<JsonNode> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(json.readTree(keys.published()));
    }
}
