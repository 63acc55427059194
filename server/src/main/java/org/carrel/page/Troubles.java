package org.carrel.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.carrel.platform.http.ForPeople;
import org.carrel.platform.http.PageWanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFunction;

/**
 * Says with a page what went wrong, where a browser wanted a page: at the addresses of pages, and at those of nothing at
 * all. Everybody else, and every address of programs, gets a problem document.
 */
@Component
class Troubles implements HandlerExceptionResolver {
    private static final List<String> OF_PROGRAMS = List.of(
            "/v1/", "/stock", "/user", "/borrow", "/books/external", "/problems", "/health", "/metrics", "/openapi");
    private final PageSender pages;

    Troubles(PageSender pages) {
        this.pages = pages;
    }

    /** What the page says. */
    record Content(String title, String text) {}

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isPage(request, handler) || response.isCommitted()) {
            return null;
        }
        var trouble = Trouble.of(failure);
        if (trouble.isEmpty()) {
            return null;
        }
        tell(trouble.get(), request, response);
        return new ModelAndView();
    }

    private void tell(Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
        var visit = pages.visit(request);
        var title = trouble.title(visit.texts());
        var content = new Content(title, trouble.text(visit.texts()));
        var head = Head.of(title).hidden(true);
        trouble.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        try {
            var words = request.getParameter("q");
            var view = PageView.of("trouble", head, content, new Boot())
                    .searchedFor(words == null ? "" : words)
                    .answered(trouble.status());
            pages.send(view, visit, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPage(HttpServletRequest request, @Nullable Object handler) {
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || !PageWanted.by(request)) {
            return false;
        }
        return handler instanceof HandlerMethod method
                ? method.hasMethodAnnotation(ForPeople.class)
                : !(handler instanceof HandlerFunction)
                        && OF_PROGRAMS.stream().noneMatch(request.getRequestURI()::startsWith);
    }
}
