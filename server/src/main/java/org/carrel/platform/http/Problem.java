package org.carrel.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatusCode;

/**
 * The one shape of every error (RFC 9457, {@code application/problem+json}).
 *
 * @param type stable address of a page that explains the code
 * @param errors for unreadable input: every bad field
 * @param reasons for a refusal: every reason
 */
@Schema(name = "Problem", description = "Why a request was not done (RFC 9457)")
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "requestId", "errors", "reasons"})
record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String code,
        String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Reason> reasons) {

    static Problem of(HttpStatusCode status, String code, String detail) {
        return of(status, code, detail, List.of(), List.of());
    }

    static Problem of(
            HttpStatusCode status, String code, String detail, List<FieldError> errors, List<Reason> reasons) {
        return new Problem(
                URI.create("/problems/" + code),
                Titles.of(status.value()),
                status.value(),
                detail,
                code,
                RequestIds.current(),
                errors,
                reasons);
    }
}
