package org.carrel.catalogue;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.http.ProblemWriter;
import org.carrel.platform.http.RequestMarks;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Answers the plainest and most frequent question, one book by its id, before Spring MVC looks for a route: that look
 * costs more than the whole answer. Every other filter has had its say by then, and whatever is not plain (another
 * method, a query, a book that is not there) goes on to {@link BookController}, which answers the same.
 */
@Configuration(proxyBeanMethods = false)
class BookShortcut {
    @Bean
    FilterRegistrationBean<Filter> bookShortcutFilter(BookCache cache, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<Filter>(new Shortcut(cache, problems));
        filter.addUrlPatterns("/v1/books/*");
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    private record Shortcut(BookCache cache, ProblemWriter problems) implements Filter {
        private static final String PATH = "/v1/books/";

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var asked = (HttpServletRequest) request;
            var answer = (HttpServletResponse) response;
            try {
                var book = plainlyAsked(asked).flatMap(cache::find);
                if (book.isPresent()) {
                    RequestMarks.mark(asked, answer, PATH + "{id}");
                    book.get().writeTo(answer, asked.getHeader(HttpHeaders.IF_NONE_MATCH));
                    return;
                }
            } catch (RuntimeException e) {
                problems.write(asked, answer, e);
                return;
            }
            chain.doFilter(request, response);
        }

        private static Optional<UUID> plainlyAsked(HttpServletRequest request) {
            var path = request.getRequestURI();
            var plain = path.length() == PATH.length() + 36
                    && "GET".equals(request.getMethod())
                    && request.getQueryString() == null
                    && acceptsJson(request.getHeader(HttpHeaders.ACCEPT));
            return plain ? id(path.substring(PATH.length())) : Optional.empty();
        }

        private static Optional<UUID> id(String text) {
            try {
                var id = UUID.fromString(text);
                return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static boolean acceptsJson(@Nullable String accept) {
            return accept == null
                    || accept.equals(MediaType.ALL_VALUE)
                    || accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
        }
    }
}
