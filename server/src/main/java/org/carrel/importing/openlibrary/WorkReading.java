package org.carrel.importing.openlibrary;

import java.time.Clock;
import java.util.Optional;
import org.carrel.importing.Draft;
import org.carrel.importing.ExternalBook;
import tools.jackson.databind.JsonNode;

/**
 * Reads one find of a search, which is a work with the edition of it that fits best. ISBNs stand at works too, but those are
 * of all their editions and so of none.
 */
final class WorkReading {
    private final Covers covers;
    private final Clock clock;

    WorkReading(Covers covers, Clock clock) {
        this.covers = covers;
        this.clock = clock;
    }

    /** Empty where it has no title: nobody could find it. */
    Optional<ExternalBook> read(JsonNode work) {
        var edition = work.path("editions").path("docs").path(0);
        var draft = new Draft(clock);
        either(edition, work, "key").map(key -> key.replaceFirst(".*/", "")).ifPresent(draft::externalId);
        either(edition, work, "title").ifPresent(draft::title);
        (edition.has("title") ? Json.text(edition, "subtitle") : Json.text(work, "subtitle"))
                .ifPresent(draft::subtitle);
        work.path("author_name").forEach(name -> Json.text(name).ifPresent(text -> draft.contributor(text, "author")));
        edition.path("isbn").forEach(number -> Json.text(number).ifPresent(draft::isbn));
        Json.first(edition, "publisher").ifPresent(draft::publisher);
        Json.first(edition, "publish_date")
                .map(PublishDate::read)
                .or(() -> edition.isMissingNode() ? Json.text(work, "first_publish_year") : Optional.empty())
                .ifPresent(draft::published);
        language(edition.has("language") ? edition.path("language") : work.path("language"), draft);
        work.path("subject").forEach(subject -> Json.text(subject).ifPresent(text -> Subjects.add(text, draft)));
        covers.large(edition.path("cover_i").asLong(work.path("cover_i").asLong(0)))
                .ifPresent(draft::cover);
        return draft.done();
    }

    /** Of several languages which one it is nobody knows. */
    private static void language(JsonNode languages, Draft draft) {
        if (languages.size() == 1) {
            Json.text(languages.path(0)).ifPresent(draft::language);
        }
    }

    private static Optional<String> either(JsonNode edition, JsonNode work, String name) {
        return Json.text(edition, name).or(() -> Json.text(work, name));
    }
}
