package org.carrel.classic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.NewBook;
import org.carrel.platform.http.Fields;

/**
 * A book as the older service took it.
 *
 * @param description at most 200 words
 */
@Schema(name = "ClassicNewBook")
record ClassicNewBook(
        String title,
        String author,
        @JsonProperty("published_year") Optional<Integer> publishedYear,
        @Schema(type = "string") Optional<Isbn> isbn,
        Optional<String> description,
        @JsonProperty("cover_url") Optional<String> coverUrl,
        Optional<String> publisher) {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 200;

    static ClassicNewBook read(Fields in) {
        var title = in.text("title", 1_000).required();
        var author = in.text("author", 300).required();
        var year = in.whole("published_year", -3_000, 2_100).optional();
        var isbn = in.text("isbn", 100).as(Isbn::parse).optional();
        var description = in.passage("description", 10_000)
                .where(text -> SPACES.split(text).length <= MOST_WORDS, "too_long", "Must be at most 200 words.")
                .optional();
        var cover = in.text("cover_url", 2_000)
                .where(url -> url.matches("(?i)https?://[^\\s/]+.*"), "url", "Must be an http or https address.")
                .optional();
        var publisher = in.text("publisher", 500).optional();
        in.done();
        return new ClassicNewBook(
                title.get(), author.get(), year.get(), isbn.get(), description.get(), cover.get(), publisher.get());
    }

    NewBook book() {
        return NewBook.titled(title)
                .by(author)
                .publishedYear(publishedYear)
                .isbn(isbn)
                .summary(description)
                .coverUrl(coverUrl)
                .publisher(publisher)
                .done();
    }
}
