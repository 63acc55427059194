package org.carrel.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Tells who wants a page to look at from who wants data, by the {@code Accept} header. */
public final class PageWanted {
    private static final MediaType GIF = MediaType.IMAGE_GIF;

    private PageWanted() {}

    /**
     * Whether HTML is asked for by its name, and JSON not more than it. A program that says nothing, or that anything will
     * do, wants data. So does Java's own client, which asks for HTML and pictures when nobody told it what to ask for.
     */
    public static boolean by(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains("text/html")) {
            return false;
        }
        try {
            var types = MediaType.parseMediaTypes(accept);
            var html = quality(types, MediaType.TEXT_HTML);
            return html > 0
                    && html >= quality(types, MediaType.APPLICATION_JSON)
                    && (quality(types, GIF) == 0 || quality(types, MediaType.APPLICATION_XHTML_XML) > 0);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** How much a type is wanted that is named; 0 where it is not. */
    private static double quality(List<MediaType> types, MediaType wanted) {
        return types.stream()
                .filter(type -> type.equalsTypeAndSubtype(wanted))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}
