package org.carrel.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.carrel.account.Open;
import org.carrel.platform.http.ForPeople;
import org.carrel.platform.http.Refused;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public pages. What is not there is a page that says so for people, and a problem document for programs. */
@RestController
@Hidden
@Open
class PageController {
    private final PageSender pages;

    private final HomePages home;
    private final SearchPages searches;
    private final RecordPages records;
    private final AuthorPages authors;

    PageController(PageSender pages, HomePages home, SearchPages searches, RecordPages records, AuthorPages authors) {
        this.pages = pages;
        this.home = home;
        this.searches = searches;
        this.records = records;
        this.authors = authors;
    }

    @ForPeople
    @GetMapping("/")
    void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = pages.visit(request);
        pages.send(home.page(visit), visit, request, response);
    }

    @ForPeople
    @Limited(RouteClass.SEARCH)
    @GetMapping("/search")
    void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = pages.visit(request);
        pages.send(searches.page(SearchAddress.of(request), visit), visit, request, response);
    }

    @ForPeople
    @GetMapping("/works/{id}")
    void work(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = pages.visit(request);
        var work = PageId.of(id).flatMap(records::work).orElseThrow(() -> Refused.notFound("work"));
        if (!work.id().toString().equals(id)) {
            lead("/works/" + work.id(), response);
            return;
        }
        var edition = Optional.ofNullable(request.getParameter("edition")).flatMap(PageId::of);
        var page = records.page(work, edition, visit).orElseThrow(() -> Refused.notFound("work"));
        pages.send(page, visit, request, response);
    }

    /** Programs get the book's data at this address. */
    @ForPeople(besideData = true)
    @GetMapping("/books/{id}")
    void book(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = pages.visit(request);
        var page =
                PageId.of(id).flatMap(known -> records.page(known, visit)).orElseThrow(() -> Refused.notFound("book"));
        pages.send(page, visit, request, response);
    }

    @ForPeople
    @GetMapping("/authors/{id}")
    void author(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = pages.visit(request);
        var author = PageId.of(id).flatMap(authors::author).orElseThrow(() -> Refused.notFound("author"));
        if (author.mergedInto().isPresent()) {
            lead("/authors/" + author.mergedInto().get(), response);
            return;
        }
        var cursor = Optional.ofNullable(request.getParameter("cursor")).filter(text -> !text.isEmpty());
        pages.send(authors.page(author, cursor, visit), visit, request, response);
    }

    private static void lead(String address, HttpServletResponse response) {
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
