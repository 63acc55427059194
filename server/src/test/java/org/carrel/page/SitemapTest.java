package org.carrel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.carrel.catalogue.WorkDates;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.InputSource;

/** Search engines find every work. */
@CarrelTest
class SitemapTest {
    @Autowired
    private Library library;

    @Autowired
    private WorkDates dates;

    @Test
    void robots_are_led_to_the_map_and_kept_from_what_is_not_for_them() {
        var robots = library.api().get("/robots.txt");
        assertThat(robots.status()).isEqualTo(200);
        assertThat(robots.header("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(robots.text()).contains("Disallow: /v1/\n", "Disallow: /account\n");
        assertThat(robots.text()).containsPattern("(?m)^Sitemap: http://127\\.0\\.0\\.1:\\d+/sitemap\\.xml$");
    }

    @Test
    void the_map_lists_every_work_once_with_the_day_of_its_last_change() throws Exception {
        var api = library.api();
        var works = make(5);
        var parts = addresses(api.get("/sitemap.xml"));
        assertThat(parts).isNotEmpty();
        var listed = new ArrayList<String>();
        for (var part : parts) {
            var answer = api.get(path(part));
            assertThat(answer.header("Content-Type").orElse("")).startsWith("application/xml");
            assertThat(answer.text()).contains("http://www.sitemaps.org/schemas/sitemap/0.9", "<lastmod>20");
            listed.addAll(addresses(answer).stream().map(SitemapTest::path).toList());
        }
        assertThat(listed)
                .doesNotHaveDuplicates()
                .contains("/")
                .containsAll(works.stream().map(work -> "/works/" + work).toList());
        var page = api.get(path(parts.getFirst()));
        var tag = page.header("ETag").orElseThrow();
        assertThat(api.with("If-None-Match", tag).get(path(parts.getFirst())).status())
                .isEqualTo(304);
        assertThat(page.header("Last-Modified")).isPresent();
        assertThat(api.get("/sitemaps/77.xml").code()).isEqualTo("not_found");
        assertThat(api.get("/sitemaps/x.xml").code()).isEqualTo("not_found");
    }

    @Test
    void parts_meet_without_a_gap_and_without_an_overlap() {
        var works = make(7);
        var maps = new Sitemaps(dates, 3);
        assertThat(maps.all()).extracting(Sitemaps.Part::works).containsExactly(3, 3, 1);
        var late = make(1);
        var found = new ArrayList<UUID>();
        for (var part : maps.all()) {
            var before = Optional.<WorkDates.Changed>empty();
            for (var next = maps.next(part, before, 0); !next.isEmpty(); next = maps.next(part, before, 0)) {
                next.forEach(one -> found.add(one.workId()));
                before = Optional.of(next.getLast());
            }
        }
        assertThat(found)
                .doesNotHaveDuplicates()
                .containsAll(works)
                .containsAll(late)
                .hasSize(8);
    }

    @Test
    void an_empty_library_has_a_map_too() {
        assertThat(new Sitemaps(dates, 3).all()).hasSize(1);
    }

    private List<UUID> make(int count) {
        Api staff = library.librarian().api();
        return IntStream.range(0, count)
                .mapToObj(i -> staff.post("/v1/books", Map.of("title", "Book " + UUID.randomUUID())))
                .map(made -> UUID.fromString(made.at("workId")))
                .toList();
    }

    private static List<String> addresses(Reply answer) throws Exception {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.text())));
        var found = document.getElementsByTagName("loc");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static String path(String address) {
        return address.replaceFirst("https?://[^/]+", "");
    }
}
