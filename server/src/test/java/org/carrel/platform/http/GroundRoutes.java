package org.carrel.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Open;
import org.carrel.platform.Ids;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Routes that do what the ground must bear: write, refuse, break, fail at the commit. */
@TestConfiguration(proxyBeanMethods = false)
class GroundRoutes {
    /** Whoever says so in a header is signed in. */
    static final String CALLER = "X-Test-Caller";

    record NewBranch(String code, Optional<String> mood) {
        static NewBranch read(Fields in) {
            var code = in.text("code", 16).required();
            var mood = in.text("mood", 16).optional();
            in.done();
            return new NewBranch(code.get(), mood.get());
        }
    }

    record Branch(UUID id, String code) {}

    /** Says how much a route takes. */
    static class Larger implements LargeBody.Limit {
        @Override
        public DataSize largestBody() {
            return DataSize.ofMegabytes(3);
        }
    }

    @Bean
    Larger larger() {
        return new Larger();
    }

    @Bean
    @Order(1)
    SecurityFilterChain testChain(HttpSecurity http) {
        return http.securityMatcher("/test/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    FilterRegistrationBean<jakarta.servlet.Filter> testCaller() {
        var filter = new FilterRegistrationBean<jakarta.servlet.Filter>((request, response, chain) -> {
            if (request instanceof HttpServletRequest http) {
                Optional.ofNullable(http.getHeader(CALLER)).ifPresent(id -> AskedBy.remember(http, id));
            }
            chain.doFilter(request, response);
        });
        filter.setOrder(5);
        return filter;
    }

    @Open
    @RestController
    static class Routes {
        private final JdbcClient jdbc;
        private final TransactionTemplate transactions;

        Routes(JdbcClient jdbc, TransactionTemplate transactions) {
            this.jdbc = jdbc;
            this.transactions = transactions;
        }

        @GetMapping("/test/branches/{id}")
        Branch one(@PathVariable UUID id) {
            return new Branch(id, "X");
        }

        @PostMapping("/test/branches")
        ResponseEntity<Branch> create(@RequestBody NewBranch wanted, @RequestHeader Map<String, String> headers) {
            var branch = new Branch(Ids.next(), wanted.code());
            transactions.executeWithoutResult(status -> {
                insert(branch);
                switch (wanted.mood().orElse("")) {
                    case "broken" -> throw new IllegalStateException("as the test wants it");
                    case "too late" -> clashAtCommit();
                    default -> {}
                }
            });
            if (wanted.mood().filter("refusing"::equals).isPresent()) {
                throw Refused.conflict("not_enough_copies", "As the test wants it.");
            }
            return Answers.created("/test/branches/" + branch.id(), branch, 1);
        }

        @PostMapping(path = "/test/files", consumes = "application/octet-stream")
        @LargeBody(Larger.class)
        Map<String, Long> file(InputStream body) throws IOException {
            return Map.of("bytes", body.transferTo(OutputStream.nullOutputStream()));
        }

        @PostMapping("/test/files")
        Map<String, String> words(@RequestBody NewBranch wanted) {
            return Map.of("code", wanted.code());
        }

        private void insert(Branch branch) {
            jdbc.sql("""
                    insert into branch (id, code, name, time_zone, created_at, updated_at)
                    values (:id, :code, 'Test', 'UTC', now(), now())
                    """).param("id", branch.id()).param("code", branch.code()).update();
        }

        /** Two entries at one place of a list: a constraint that is looked at only when the transaction ends. */
        private void clashAtCommit() {
            var list = Ids.next();
            jdbc.sql("""
                    insert into reading_list (id, owner_id, name, created_at, updated_at)
                    select :list, id, 'List', now(), now() from users limit 1
                    """).param("list", list).update();
            for (var entry = 0; entry < 2; entry++) {
                jdbc.sql("""
                        insert into reading_list_entry (id, list_id, title, position, added_at, updated_at)
                        values (:id, :list, 'Title', 1, now(), now())
                        """).param("id", Ids.next()).param("list", list).update();
            }
        }
    }
}
