package org.carrel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.carrel.account.User;
import org.carrel.platform.Ids;
import org.carrel.testing.AtOnce;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostmanTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final OutboxStore store = new OutboxStore(TestDatabase.jdbc());

    @BeforeEach
    void begin() {
        TestDatabase.reset();
        server.start();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    @Test
    void a_message_arrives_with_both_its_forms_and_is_noted_as_sent() throws Exception {
        var id = write("Für dich: “猫”");
        postman(NOW).round();
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Für dich: “猫”");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getWholeMessage(mail)).contains("text/plain", "text/html");
        assertThat(store.find(id)).hasValueSatisfying(message -> {
            assertThat(message.state()).isEqualTo(MessageState.SENT);
            assertThat(message.sentAt()).contains(NOW);
        });
        postman(NOW.plus(Duration.ofDays(1))).round();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void what_the_server_does_not_take_is_tried_later_and_later_until_it_counts_as_failed() {
        var id = write("Patience");
        var port = server.getSmtp().getPort();
        server.stop();
        postman(NOW, port).round();
        var once = store.find(id).orElseThrow();
        assertThat(once.nextAttemptAt()).contains(NOW.plus(Duration.ofMinutes(1)));
        assertThat(once.error()).isPresent();
        postman(NOW.plusSeconds(59), port).round();
        assertThat(store.find(id).orElseThrow().attempts()).isEqualTo(1);
        postman(NOW.plusSeconds(60), port).round();
        assertThat(store.find(id).orElseThrow().nextAttemptAt()).contains(NOW.plus(Duration.ofMinutes(4)));
        postman(NOW.plus(Duration.ofHours(1)), port).round();
        var failed = store.find(id).orElseThrow();
        assertThat(failed.state()).isEqualTo(MessageState.FAILED);
        assertThat(failed.nextAttemptAt()).isEmpty();
        assertThat(store.retry(id, NOW)).isTrue();
        server.start();
        postman(NOW.plus(Duration.ofHours(2))).round();
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void one_whose_sender_died_over_it_is_sent_after_a_while() {
        var id = write("Lost on the way");
        assertThat(store.claim(10, NOW, NOW.plusSeconds(100))).hasSize(1);
        postman(NOW.plusSeconds(99)).round();
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(MessageState.WAITING);
        postman(NOW.plusSeconds(100)).round();
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void however_many_nodes_send_each_message_leaves_once() {
        for (var n = 0; n < 45; n++) {
            write("Number " + n);
        }
        AtOnce.run(4, n -> {
            postman(NOW).round();
            return n;
        });
        assertThat(server.getReceivedMessages()).hasSize(45);
    }

    @Test
    void a_line_break_in_a_subject_reaches_nobody() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> write("Hello\r\nBcc: everybody@example.org"))
                .hasMessageContaining("subject_is_one_line");
    }

    private java.util.UUID write(String subject) {
        var id = Ids.next();
        store.insert(
                id,
                new NewMessage(
                        User.SYSTEM, "reader@example.org", "test", "en", new Letter(subject, "Plain", "<p>Rich</p>")),
                NOW);
        return id;
    }

    private Postman postman(Instant now) {
        return postman(now, server.getSmtp().getPort());
    }

    private Postman postman(Instant now, int port) {
        var properties = new MailProperties(
                Optional.of("127.0.0.1"),
                port,
                MailProperties.Encryption.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.of("library@example.org"),
                Optional.empty(),
                Duration.ofSeconds(5),
                3,
                Duration.ofMinutes(1),
                Duration.ofDays(1));
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Postman(store, new MailServer(properties, clock), properties, clock);
    }
}
