package org.carrel.platform.app;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An answer whose headers take the place of those that stand on every answer. ServerResponse would put them beside: of two
 * policies a browser obeys both, and so the stricter one.
 */
final class Sent {
    private Sent() {}

    static ServerResponse with(HttpHeaders headers, Resource body) {
        return with(HttpStatus.OK, headers, body);
    }

    static ServerResponse with(HttpStatus status, HttpHeaders headers, Resource body) {
        return ServerResponse.status(status).build((request, response) -> {
            headers.forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            var tag = headers.getETag();
            if (tag == null || !new ServletWebRequest(request, response).checkNotModified(tag)) {
                response.setContentLengthLong(body.contentLength());
                try (var in = body.getInputStream()) {
                    in.transferTo(response.getOutputStream());
                }
            }
            return null;
        });
    }
}
