package org.carrel.importing.openlibrary;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.catalogue.Isbn;
import org.carrel.importing.Draft;
import org.carrel.importing.ExternalBook;
import tools.jackson.databind.JsonNode;

/**
 * Reads an edition from up to three answers: the digest that is asked for by ISBN, which has the names of people; the record
 * of the edition, which has its language; the record of its work, which has the summary. Any part of them may be missing.
 */
final class EditionReading {
    private static final Pattern ROLE = Pattern.compile("(?<name>[^()]+?)\\s*\\((?<role>[^()]+)\\)");
    private static final String[] COVER_SIZES = {"large", "medium", "small"};
    private final Covers covers;
    private final Clock clock;

    EditionReading(Covers covers, Clock clock) {
        this.covers = covers;
        this.clock = clock;
    }

    /** Empty where it has no title, or does not bear the number that was asked for. */
    Optional<ExternalBook> read(JsonNode data, Optional<JsonNode> edition, Optional<JsonNode> work, Isbn asked) {
        var draft = new Draft(clock);
        Json.text(data, "key").map(key -> key.replaceFirst(".*/", "")).ifPresent(draft::externalId);
        Json.text(data, "title").ifPresent(draft::title);
        Json.text(data, "subtitle").ifPresent(draft::subtitle);
        data.path("authors")
                .forEach(author -> Json.text(author, "name").ifPresent(name -> draft.contributor(name, "author")));
        Json.text(data.path("publishers").path(0), "name").ifPresent(draft::publisher);
        Json.text(data, "publish_date").map(PublishDate::read).ifPresent(draft::published);
        data.path("subjects")
                .forEach(subject -> Json.text(subject, "name").ifPresent(name -> Subjects.add(name, draft)));
        pages(data, draft);
        identifiers(data.path("identifiers"), asked, draft);
        cover(data, edition, draft);
        edition.ifPresent(record -> edition(record, draft));
        edition.flatMap(record -> Json.text(record, "description"))
                .or(() -> work.flatMap(record -> Json.text(record, "description")))
                .map(EditionReading::withoutAppendix)
                .ifPresent(draft::summary);
        return bears(data, asked) ? draft.done() : Optional.empty();
    }

    private static void edition(JsonNode record, Draft draft) {
        var languages = record.path("languages");
        if (languages.size() == 1) {
            Json.text(languages.path(0), "key")
                    .map(key -> key.replaceFirst(".*/", ""))
                    .ifPresent(draft::language);
        }
        Json.first(record, "series").ifPresent(draft::series);
        Json.text(record, "edition_name").ifPresent(draft::edition);
        Json.text(record, "physical_format").flatMap(EditionReading::format).ifPresent(draft::format);
        record.path("contributions").forEach(someone -> Json.text(someone).ifPresent(text -> contributor(text, draft)));
    }

    private static void contributor(String text, Draft draft) {
        var role = ROLE.matcher(text.strip());
        if (role.matches()) {
            draft.contributor(role.group("name"), role.group("role"));
        } else {
            draft.contributor(text, "contributor");
        }
    }

    /** Bindings say nothing of the form. */
    private static Optional<String> format(String physical) {
        var text = physical.toLowerCase(Locale.ROOT);
        if (text.contains("audio") || text.contains("cassette") || text.contains("mp3")) {
            return Optional.of("audio");
        }
        if (text.contains("ebook")
                || text.contains("e-book")
                || text.contains("electronic")
                || text.contains("kindle")) {
            return Optional.of("ebook");
        }
        return text.contains("large print") ? Optional.of("large_print") : Optional.empty();
    }

    private static void pages(JsonNode data, Draft draft) {
        Json.text(data, "pagination")
                .or(() -> Json.text(data, "number_of_pages")
                        .filter(count -> count.matches("[1-9]\\d{0,4}"))
                        .map(count -> count + " pages"))
                .ifPresent(draft::physicalDescription);
    }

    private static void identifiers(JsonNode identifiers, Isbn asked, Draft draft) {
        draft.isbn(asked.digits());
        for (var kind : new String[] {"isbn_13", "isbn_10"}) {
            identifiers.path(kind).forEach(number -> Json.text(number).ifPresent(draft::isbn));
        }
        Json.first(identifiers, "lccn").ifPresent(draft::lccn);
        Json.first(identifiers, "oclc").ifPresent(draft::oclc);
    }

    private static boolean bears(JsonNode data, Isbn asked) {
        for (var kind : new String[] {"isbn_13", "isbn_10"}) {
            for (var number : data.path("identifiers").path(kind)) {
                if (Json.text(number)
                        .flatMap(Isbn::tryRepair)
                        .filter(asked::equals)
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void cover(JsonNode data, Optional<JsonNode> edition, Draft draft) {
        for (var size : COVER_SIZES) {
            var address = Json.text(data.path("cover"), size);
            if (address.isPresent()) {
                draft.cover(address.get());
                return;
            }
        }
        edition.flatMap(record -> covers.large(record.path("covers").path(0).asLong(0)))
                .ifPresent(draft::cover);
    }

    /** Below a line of dashes stand lists of other editions, and sources stand in brackets. */
    private static String withoutAppendix(String description) {
        return description
                .replaceFirst("(?s)\\R-{5,}.*", "")
                .replaceAll("\\(?\\[[^\\]\\n]{1,40}\\]\\[\\d+\\]\\)?", "")
                .replaceAll("(?m)^\\s*\\[\\d+\\]:\\s*\\S+.*$", "");
    }
}
