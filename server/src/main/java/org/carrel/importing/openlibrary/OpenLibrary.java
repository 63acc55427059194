package org.carrel.importing.openlibrary;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.catalogue.Isbn;
import org.carrel.importing.ExternalBook;
import org.carrel.importing.ExternalSource;
import org.carrel.importing.ImportSource;
import org.carrel.importing.remote.Away;
import org.carrel.importing.remote.Conversation;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * What Open Library knows (its <a href="https://openlibrary.org/developers/api">API</a>). Every method throws {@link Away} (503
 * with Retry-After) when it does not answer.
 */
class OpenLibrary implements ExternalSource {
    /** The most that one search gives. */
    static final int MOST = 100;

    private static final String FIELDS = "key,title,subtitle,author_name,first_publish_year,subject,language,cover_i,"
            + "editions,editions.key,editions.title,editions.subtitle,editions.isbn,editions.language,editions.publisher,"
            + "editions.publish_date,editions.cover_i";
    private static final Pattern KEY = Pattern.compile("/(books|works)/OL\\d{1,12}[MW]");
    private final OpenLibraryProperties properties;
    private final Conversation library;
    private final Covers covers;
    private final Clock clock;

    OpenLibrary(OpenLibraryProperties properties, Conversation library, Clock clock) {
        this.properties = properties;
        this.library = library;
        this.covers = new Covers(properties.coversUrl());
        this.clock = clock;
    }

    /**
     * What a search found.
     *
     * @param more whether there is more behind it
     * @param untitled the keys of works that have no title and so are left out
     */
    record Found(List<ExternalBook> items, boolean more, List<String> untitled) {}

    @Override
    public ImportSource source() {
        return ImportSource.OPEN_LIBRARY;
    }

    @Override
    public List<ExternalBook> search(String query, int limit) {
        return search(query, 0, limit).items();
    }

    /**
     * Works that fit, each as the edition of it that fits best.
     *
     * @param start how many to pass over
     * @param limit 1 to {@link #MOST}
     */
    Found search(String query, int start, int limit) {
        var question = UriComponentsBuilder.fromUri(properties.baseUrl())
                .path("/search.json")
                .queryParam("q", "{q}")
                .queryParam("fields", FIELDS)
                .queryParam("offset", start)
                .queryParam("limit", limit)
                .encode()
                .buildAndExpand(query)
                .toUri();
        return library.ask(question)
                .map(answer -> found(answer, start, limit))
                .orElse(new Found(List.of(), false, List.of()));
    }

    /** An edition that Open Library gives for the number, but which does not bear it, does not count. */
    @Override
    public Optional<ExternalBook> byIsbn(Isbn isbn) {
        var key = "ISBN:" + isbn.digits();
        var question = UriComponentsBuilder.fromUri(properties.baseUrl())
                .path("/api/books")
                .queryParam("bibkeys", key)
                .queryParam("jscmd", "data")
                .queryParam("format", "json")
                .build()
                .toUri();
        return library.ask(question)
                .map(answer -> answer.path(key))
                .filter(JsonNode::isObject)
                .flatMap(data -> edition(data, isbn));
    }

    @Override
    public int coverHeight(String address) {
        return covers.height(address);
    }

    private Optional<ExternalBook> edition(JsonNode data, Isbn isbn) {
        var edition = record(data.path("key").asString(""));
        var work = edition.flatMap(
                known -> record(known.path("works").path(0).path("key").asString("")));
        return new EditionReading(covers, clock).read(data, edition, work, isbn);
    }

    /** What would be good to know besides: without it the book comes in all the same. */
    private Optional<JsonNode> record(String key) {
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        try {
            return library.ask(URI.create(properties.baseUrl() + key + ".json"));
        } catch (Away e) {
            return Optional.empty();
        }
    }

    private Found found(JsonNode answer, int start, int limit) {
        var books = new ArrayList<ExternalBook>();
        var untitled = new ArrayList<String>();
        var given = answer.path("docs");
        for (var work : given) {
            new WorkReading(covers, clock)
                    .read(work)
                    .ifPresentOrElse(
                            books::add, () -> untitled.add(work.path("key").asString("?")));
        }
        var total = answer.path("numFound").asLong(answer.path("num_found").asLong(0));
        return new Found(
                List.copyOf(books), given.size() >= limit && total > start + given.size(), List.copyOf(untitled));
    }
}
