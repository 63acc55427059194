package org.carrel.exporting.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrel.platform.command.CannotStart;
import org.carrel.platform.http.FieldError;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidInput;
import org.carrel.search.SearchRequest;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Which books go out: the words and filters that the search takes, under the same names. */
final class ChosenBooks {
    /** What is called otherwise here, for the file has a format too. */
    private static final Map<String, String> OPTIONS = Map.of("q", "query", "format", "kind");

    @Option(names = "--query", paramLabel = "WORDS", description = "What a search for these words finds.")
    private Optional<String> query = Optional.empty();

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            description = "book, ebook, audio, large_print and so on.")
    private List<String> kinds = List.of();

    @Option(names = "--language", split = ",", paramLabel = "CODE", description = "In this language, such as de.")
    private List<String> languages = List.of();

    @Option(names = "--subject", paramLabel = "HEADING", description = "With this subject heading.")
    private List<String> subjects = List.of();

    @Option(names = "--author", paramLabel = "NAME", description = "By somebody of exactly this name.")
    private List<String> authors = List.of();

    @Option(names = "--series", paramLabel = "NAME", description = "In this series.")
    private List<String> series = List.of();

    @Option(names = "--branch", split = ",", paramLabel = "CODE", description = "With a copy at this branch.")
    private List<String> branches = List.of();

    @Option(names = "--available", description = "With a copy on the shelf.")
    private boolean available;

    @Option(
            names = "--available-at",
            split = ",",
            paramLabel = "CODE",
            description = "With a copy on this branch's shelf.")
    private List<String> availableAt = List.of();

    @Option(names = "--year-from", paramLabel = "YEAR", description = "Published in this year or later.")
    private Optional<Integer> yearFrom = Optional.empty();

    @Option(names = "--year-to", paramLabel = "YEAR", description = "Published in this year or before.")
    private Optional<Integer> yearTo = Optional.empty();

    @Option(names = "--added-since", paramLabel = "INSTANT", description = "In the catalogue since then or later.")
    private Optional<String> addedSince = Optional.empty();

    @Option(names = "--added-until", paramLabel = "INSTANT", description = "In the catalogue before then.")
    private Optional<String> addedUntil = Optional.empty();

    /** Empty where nothing was said, and all books are meant. */
    Optional<SearchRequest> search() {
        var given = given();
        try {
            return given.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Fields.read(new JsonMapper().valueToTree(given), SearchRequest::read));
        } catch (InvalidInput e) {
            throw CannotStart.wrongUse(
                    e.errors().stream().map(ChosenBooks::sentence).collect(Collectors.joining(" ")),
                    "Nothing was exported.");
        }
    }

    private Map<String, Object> given() {
        var given = new LinkedHashMap<String, Object>();
        query.ifPresent(words -> given.put("q", words));
        Map.of(
                        "format", kinds,
                        "language", languages,
                        "subject", subjects,
                        "author", authors,
                        "series", series,
                        "branch", branches,
                        "availableAt", availableAt)
                .forEach((name, values) -> {
                    if (!values.isEmpty()) {
                        given.put(name, values);
                    }
                });
        if (available) {
            given.put("available", "now");
        }
        yearFrom.ifPresent(year -> given.put("yearFrom", year));
        yearTo.ifPresent(year -> given.put("yearTo", year));
        addedSince.ifPresent(instant -> given.put("addedSince", instant));
        addedUntil.ifPresent(instant -> given.put("addedUntil", instant));
        return given;
    }

    private static String sentence(FieldError error) {
        var name = error.field().replaceFirst("\\[.*", "");
        var option =
                OPTIONS.getOrDefault(name, name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        return "--" + option + ": " + error.message();
    }
}
