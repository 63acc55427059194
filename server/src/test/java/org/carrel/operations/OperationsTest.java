package org.carrel.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class OperationsTest {
    @Autowired
    private Library library;

    @Test
    void anyone_may_ask_whether_it_lives_and_whether_it_is_ready() {
        assertThat(library.api().get("/health/live").at("status")).isEqualTo("up");
        assertThat(library.api().get("/health/ready").at("status")).isEqualTo("up");
        assertThat(library.api().get("/v1/version").at("name")).isEqualTo("Carrel");
    }

    @Test
    void it_is_not_ready_while_the_database_lacks_a_migration() {
        var jdbc = TestDatabase.jdbc();
        jdbc.sql("update flyway_schema_history set success = false where version = '007'")
                .update();
        try {
            var answer = library.api().get("/health/ready");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("migrations_pending");
            assertThat(answer.header("Retry-After")).isPresent();
            assertThat(library.api().get("/health/live").status()).isEqualTo(200);
        } finally {
            jdbc.sql("update flyway_schema_history set success = true").update();
        }
    }

    @Test
    void the_details_are_for_administrators() {
        assertThat(library.api().get("/health/details").status()).isEqualTo(401);
        assertThat(library.librarian().api().get("/health/details").status()).isEqualTo(403);

        var details = library.admin().api().get("/health/details");
        assertThat(details.status()).isEqualTo(200);
        assertThat(details.at("database/version")).isNotBlank();
        assertThat(details.body().at("/migrations/pending").size()).isZero();
        assertThat(details.body().at("/migrations/applied").size()).isGreaterThanOrEqualTo(7);
        assertThat(details.body().at("/pool/most").asInt()).isPositive();
        assertThat(details.body().at("/disk/free").asLong()).isPositive();
        assertThat(details.body().at("/search/documents").isNumber()).isTrue();
        assertThat(details.at("mail")).isEqualTo("not_configured");
    }

    @Test
    void metrics_count_requests_by_route_and_are_for_administrators() {
        assertThat(library.api().get("/metrics").status()).isEqualTo(401);
        assertThat(library.librarian().api().get("/metrics").status()).isEqualTo(403);

        var admin = library.admin().api();
        admin.get("/v1/loans/0199f0a2-7c11-7e3a-9d0b-3f5a2c1b4d6e");
        var metrics = admin.get("/metrics").text();
        assertThat(metrics)
                .contains("uri=\"/v1/loans/{id}\"")
                .contains("http_server_requests_seconds_bucket")
                .contains("hikaricp_connections")
                .contains("jvm_memory_used_bytes")
                .contains("carrel_loans_total")
                .doesNotContain("0199f0a2");
    }
}
