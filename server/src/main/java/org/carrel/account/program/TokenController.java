package org.carrel.account.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.program.ProgramTokens.Exchange;
import org.carrel.platform.limit.ClientAddress;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The token endpoint of RFC 6749: its requests and errors are that document's, not ours. */
@Tag(name = "Programs")
@RestController
class TokenController {
    private final ProgramTokens tokens;
    private final ClientAddress addresses;

    TokenController(ProgramTokens tokens, ClientAddress addresses) {
        this.tokens = tokens;
        this.addresses = addresses;
    }

    /** @param scope what it allows, separated by spaces */
    @Schema(name = "ProgramToken")
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            String scope) {
        /** A token never appears in a log. */
        @Override
        public String toString() {
            return "Token[" + scope + "]";
        }
    }

    /** RFC 6749, 5.2. */
    @Schema(name = "TokenError")
    record TokenError(
            String error, @JsonProperty("error_description") String description) {}

    @Open
    @Limited(RouteClass.SIGN_IN)
    @PostMapping(path = "/v1/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            operationId = "issueProgramToken",
            summary = "Change a key for a token: OAuth 2.0 client credentials",
            description =
                    "client_id is the key's id, client_secret the key, in the form or by HTTP Basic; scope may name fewer.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Token.class)))
    @ApiResponse(responseCode = "400", content = @Content(schema = @Schema(implementation = TokenError.class)))
    @ApiResponse(responseCode = "415", ref = "#/components/responses/Problem415")
    @ApiResponse(responseCode = "401", content = @Content(schema = @Schema(implementation = TokenError.class)))
    ResponseEntity<Object> issue(HttpServletRequest request) {
        return switch (tokens.exchange(ClientCredentials.of(request), addresses.shown(request))) {
            case Exchange.Issued issued -> answer(HttpStatus.OK).body(token(issued));
            case Exchange.Failed(var error, var description) ->
                (error.equals("invalid_client")
                                ? answer(HttpStatus.UNAUTHORIZED)
                                        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"carrel\"")
                                : answer(HttpStatus.BAD_REQUEST))
                        .body(new TokenError(error, description));
        };
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON);
    }

    private static Token token(Exchange.Issued issued) {
        var scope = issued.scopes().stream().sorted().map(Permission::token).collect(Collectors.joining(" "));
        return new Token(issued.token().text(), "Bearer", issued.expiresIn(), scope);
    }
}
