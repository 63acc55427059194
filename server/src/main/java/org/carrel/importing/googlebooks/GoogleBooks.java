package org.carrel.importing.googlebooks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.carrel.catalogue.Isbn;
import org.carrel.importing.ExternalBook;
import org.carrel.importing.remote.Conversation;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** What Google Books knows. Every method throws {@link org.carrel.importing.remote.Away} (503 with Retry-After) when it does not answer. */
public class GoogleBooks {
    /** The most that one search gives. */
    public static final int MOST = 40;

    private final GoogleBooksProperties properties;
    private final Conversation google;
    private final Clock clock;

    GoogleBooks(GoogleBooksProperties properties, Conversation google, Clock clock) {
        this.properties = properties;
        this.google = google;
        this.clock = clock;
    }

    /**
     * @param start how many to pass over
     * @param limit 1 to {@link #MOST}
     */
    public Found search(String query, int start, int limit) {
        return google.ask(address("volumes")
                        .queryParam("q", "{q}")
                        .queryParam("startIndex", start)
                        .queryParam("maxResults", limit)
                        .queryParam("printType", "books")
                        .encode()
                        .buildAndExpand(query)
                        .toUri())
                .map(answer -> found(answer, start, limit))
                .orElseGet(() -> new Found(List.of(), 0, Optional.empty(), List.of()));
    }

    /** One volume by the id that Google gave it. */
    Optional<ExternalBook> volume(String id) {
        return google.ask(address("volumes")
                        .pathSegment("{id}")
                        .encode()
                        .buildAndExpand(id)
                        .toUri())
                .flatMap(volume -> VolumeReading.read(volume, clock));
    }

    /** A volume that only looks alike does not count */
    Optional<ExternalBook> byIsbn(Isbn isbn) {
        return search("isbn:" + isbn.digits(), 0, 5).items().stream()
                .filter(book -> book.isbn().filter(isbn::equals).isPresent())
                .findFirst();
    }

    private Found found(JsonNode answer, int start, int limit) {
        var books = new LinkedHashMap<Optional<String>, ExternalBook>();
        var untitled = new ArrayList<String>();
        var given = answer.path("items");
        for (var volume : given) {
            VolumeReading.read(volume, clock)
                    .ifPresentOrElse(
                            book -> books.putIfAbsent(book.externalId(), book),
                            () -> untitled.add(volume.path("id").asString("?")));
        }
        var total = Math.max(answer.path("totalItems").asLong(0), start + books.size());
        var more = given.size() >= limit && total > start + given.size();
        return new Found(
                List.copyOf(books.values()), total, more ? Optional.of(start + limit) : Optional.empty(), untitled);
    }

    private UriComponentsBuilder address(String segment) {
        var address = UriComponentsBuilder.fromUri(properties.baseUrl()).pathSegment(segment);
        properties.apiKey().ifPresent(key -> address.queryParam("key", key));
        return address;
    }

    /**
     * What a search found.
     *
     * @param total as Google estimates it
     * @param next the {@code start} of the next page; absent on the last
     * @param untitled the ids of volumes that have no title and so are left out
     */
    public record Found(
            List<ExternalBook> items,
            long total,
            Optional<Integer> next,
            @JsonIgnore List<String> untitled) {}
}
