package org.carrel.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.carrel.account.Open;
import org.carrel.platform.http.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.HtmlUtils;

/** What search engines ask for first: what they may read, and what there is. */
@RestController
@Hidden
@Open
class SitemapController {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private final Sitemaps maps;
    private final Site site;

    SitemapController(Sitemaps maps, Site site) {
        this.maps = maps;
        this.site = site;
    }

    /** Of searches with filters there are more than of books; and what is somebody's own is nobody else's. */
    @GetMapping("/robots.txt")
    void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = """
                User-agent: *
                Disallow: /v1/
                Disallow: /account
                Disallow: /staff
                Disallow: /search?*cursor=
                Disallow: /docs
                Disallow: /redoc

                Sitemap: %s/sitemap.xml
                """.formatted(site.base(request));
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parts = maps.all();
        var base = HtmlUtils.htmlEscape(site.base(request));
        var changed = parts.stream().flatMap(part -> part.changed().stream()).max(Instant::compareTo);
        var works = parts.stream().mapToInt(Sitemaps.Part::works).sum();
        if (isKnown(
                "W/\"" + works + "-" + changed.map(Instant::toEpochMilli).orElse(0L) + "\"",
                changed,
                request,
                response)) {
            return;
        }
        var out = begin("sitemapindex", response);
        for (var part : parts) {
            entry(out, "sitemap", base + "/sitemaps/" + part.number() + ".xml", part.changed());
        }
        end("sitemapindex", out);
    }

    @GetMapping("/sitemaps/{number}.xml")
    void part(@PathVariable String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var part = Optional.of(number)
                .filter(text -> text.matches("\\d{1,6}"))
                .flatMap(text -> maps.part(Integer.parseInt(text)))
                .orElseThrow(() -> Refused.notFound("map of the site"));
        if (isKnown(part.tag(), part.changed(), request, response)) {
            return;
        }
        var base = HtmlUtils.htmlEscape(site.base(request));
        var out = begin("urlset", response);
        if (part.number() == 0) {
            entry(out, "url", base + "/", Optional.empty());
        }
        var given = 0;
        for (var works = maps.next(part, Optional.empty(), given); !works.isEmpty(); ) {
            for (var work : works) {
                entry(out, "url", base + "/works/" + work.workId(), Optional.of(work.at()));
            }
            given += works.size();
            works = maps.next(part, Optional.of(works.getLast()), given);
        }
        end("urlset", out);
    }

    private static boolean isKnown(
            String tag, Optional<Instant> changed, HttpServletRequest request, HttpServletResponse response) {
        return new ServletWebRequest(request, response)
                .checkNotModified(tag, changed.map(Instant::toEpochMilli).orElse(-1L));
    }

    private static Writer begin(String root, HttpServletResponse response) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        var out = response.getWriter();
        out.write(XML + "<" + root + NAMESPACE);
        return out;
    }

    private static void entry(Writer out, String name, String address, Optional<Instant> changed) throws IOException {
        out.write("<" + name + "><loc>" + address + "</loc>"
                + changed.map(at -> "<lastmod>" + at.truncatedTo(ChronoUnit.SECONDS) + "</lastmod>")
                        .orElse("")
                + "</" + name + ">\n");
    }

    private static void end(String root, Writer out) throws IOException {
        out.write("</" + root + ">\n");
    }
}
