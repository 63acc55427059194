package org.carrel.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.carrel.catalogue.BookListing;
import org.carrel.catalogue.Language;
import org.carrel.catalogue.author.Author;
import org.carrel.catalogue.author.Authors;
import org.springframework.stereotype.Component;

/** Pages about people who made books. */
@Component
class AuthorPages {
    private static final int SHOWN = 20;
    private final Authors authors;
    private final BookListing listing;

    AuthorPages(Authors authors, BookListing listing) {
        this.authors = authors;
        this.listing = listing;
    }

    /** Also one who was joined to another; one who was deleted is not there. */
    Optional<Author> author(UUID id) {
        return authors.find(id)
                .filter(one -> one.deletedAt().isEmpty() || one.mergedInto().isPresent());
    }

    /** @throws org.carrel.platform.http.InvalidInput where the cursor is none */
    PageView page(Author author, Optional<String> cursor, Visit visit) {
        var here = "/authors/" + author.id();
        var books = listing.ofAuthor(author.id(), SHOWN, cursor);
        var items = books.items();
        var cards = IntStream.range(0, items.size())
                .mapToObj(i -> Card.of(items.get(i), visit.texts(), i))
                .toList();
        var content = new AuthorContent(
                author.name(),
                life(author, visit.texts()),
                variants(author, visit.texts()),
                search(author, visit.texts()),
                cards,
                cursor.map(some -> here),
                books.next().map(next -> here + "?cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
        var head = Head.of(author.name())
                .described(content.search().text())
                .at(visit.base() + here)
                .showing("profile", Optional.empty())
                .hidden(cursor.isPresent())
                .about(LinkedThings.person(author, visit));
        var boot = new Boot()
                .with("/v1" + here, author)
                .naming(
                        items.stream()
                                .flatMap(book -> book.description().language().stream())
                                .map(Language::code),
                        visit.texts());
        if (cursor.isEmpty()) {
            boot.with("/v1" + here + "/books?limit=" + SHOWN, books);
        }
        return PageView.of("author", head, content, boot).drawnBy("src/public/author/page.tsx");
    }

    private static String life(Author author, Texts texts) {
        var years = List.of(
                author.born().map(texts::year).orElse(""),
                author.died().map(texts::year).orElse(""));
        return years.stream().allMatch(String::isEmpty) ? "" : String.join("–", years);
    }

    private static Optional<String> variants(Author author, Texts texts) {
        return Optional.of(author.variants())
                .filter(names -> !names.isEmpty())
                .map(names -> texts.say("author.variants", Map.of("names", texts.list(names))));
    }

    private static Choice search(Author author, Texts texts) {
        var within = SearchAddress.NONE.with("author", List.of(author.name()));
        return new Choice(within.href(), texts.say("author.search", Map.of("name", author.name())), "", false);
    }
}
