package org.carrel.platform.http;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.carrel.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Says what Tomcat itself refuses (a broken request line, headers too large) as a problem document, naming no server. */
class PlainErrors extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);
    private final JsonMapper json;

    PlainErrors(JsonMapper json) {
        this.json = json;
        setShowServerInfo(false);
        setShowReport(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var id = Optional.ofNullable(response.getHeader(RequestIds.HEADER))
                .orElseGet(() -> Ids.next().toString());
        try {
            response.setHeader(RequestIds.HEADER, id);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(json.writeValueAsString(problem(status, id)));
                response.finishResponse();
            }
        } catch (IOException e) {
            LOG.debug("Nobody is left to hear of status {}", status, e);
        }
    }

    private static Problem problem(int status, String requestId) {
        var code = code(status);
        return new Problem(
                URI.create("/problems/" + code),
                Titles.of(status),
                status,
                detail(status),
                code,
                requestId,
                List.of(),
                List.of());
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "not_signed_in";
            case 403 -> "forbidden";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 413 -> "too_large";
            case 414, 431 -> "headers_too_large";
            case 415 -> "unsupported_media_type";
            case 501, 505 -> "not_implemented";
            case 503 -> "unavailable";
            default -> status < 500 ? "bad_request" : "internal_error";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 401 -> "Sign in and send the token as Authorization: Bearer.";
            case 403 -> "You are not allowed to do this.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This method is not taken.";
            case 414, 431 -> "The address and headers together are too large.";
            case 501, 505 -> "This kind of request is not supported.";
            case 503 -> "Not available at the moment. Try again shortly.";
            default ->
                status < 500
                        ? "The request could not be read."
                        : "This should not have happened. Tell the administrator the request id.";
        };
    }
}
