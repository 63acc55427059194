package org.carrel.platform.app;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;

/**
 * A file of the app in the form that a browser takes: the build packed it once, as small as can be.
 *
 * @param encoding how it is packed; empty for as it is
 */
record PackedFile(Resource resource, MediaType type, Optional<String> encoding) {
    private static final Pattern NAME = Pattern.compile("[\\w-][\\w.-]*\\.(js|css|svg|png|webp|woff2|wasm|json)");
    private static final Map<String, MediaType> TYPES = Map.of(
            "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"),
            "png", MediaType.IMAGE_PNG,
            "webp", MediaType.parseMediaType("image/webp"),
            "woff2", MediaType.parseMediaType("font/woff2"),
            "wasm", MediaType.parseMediaType("application/wasm"),
            "json", MediaType.APPLICATION_JSON);

    /** @param accepted what the request says of encodings */
    static Optional<PackedFile> find(String name, Optional<String> accepted) {
        var known = NAME.matcher(name);
        if (!known.matches()) {
            return Optional.empty();
        }
        var type = TYPES.getOrDefault(known.group(1), MediaType.APPLICATION_OCTET_STREAM);
        return packed(name, ".br", "br", type, accepted)
                .or(() -> packed(name, ".gz", "gzip", type, accepted))
                .or(() -> Shell.file("assets/" + name).map(file -> new PackedFile(file, type, Optional.empty())));
    }

    private static Optional<PackedFile> packed(
            String name, String ending, String encoding, MediaType type, Optional<String> accepted) {
        return accepted.filter(text -> takes(text, encoding))
                .flatMap(text -> Shell.file("assets/" + name + ending))
                .map(file -> new PackedFile(file, type, Optional.of(encoding)));
    }

    /** A weight of nothing is a no (RFC 9110, 12.4.2); which of those that are taken is liked best is left to us. */
    private static boolean takes(String accepted, String encoding) {
        return Arrays.stream(accepted.split(",", -1))
                .map(String::strip)
                .filter(each -> each.equals(encoding) || each.startsWith(encoding + ";"))
                .anyMatch(each -> !each.matches(".*;\\s*q=0(?:\\.0*)?"));
    }
}
