package org.carrel.platform.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses below {@code /staff} that the app has a page for. The build writes them down from the app's own router. */
record StaffPages(List<PathPattern> patterns) {
    private static final String LIST = "staff/pages.txt";
    private static final PathPatternParser PARSER = parser();

    /** None where the app was left out of the build. */
    static StaffPages ofBuild() {
        return new StaffPages(Shell.file(LIST).stream()
                .flatMap(StaffPages::lines)
                .flatMap(StaffPages::patterns)
                .toList());
    }

    boolean include(ServerRequest request) {
        var path = request.requestPath().pathWithinApplication();
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static Stream<String> lines(Resource list) {
        try {
            return list.getContentAsString(StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a line such as {@code /patrons/$id}; with a slash at its end it is the same page. */
    private static Stream<PathPattern> patterns(String line) {
        var path = ("/staff" + line.replaceAll("\\$(\\w+)", "{$1}")).replaceFirst("/$", "");
        return Stream.of(path, path + "/").map(PARSER::parse);
    }

    /** The app does not tell small letters from capitals either. */
    private static PathPatternParser parser() {
        var parser = new PathPatternParser();
        parser.setCaseSensitive(false);
        return parser;
    }
}
