package org.carrel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
    void what_failed_together_comes_back_at_different_times_and_never_far_off() {
        var pause = Duration.ofMinutes(10);
        var pauses = java.util.stream.Stream.generate(() -> NoticeGround.jittered(pause))
                .limit(200)
                .toList();
        assertThat(pauses)
                .allSatisfy(jittered -> assertThat(jittered).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(12)));
        assertThat(java.util.Set.copyOf(pauses)).hasSizeGreaterThan(5);
    }

    @Test
    void a_secret_travels_in_the_letter_and_stays_nowhere() throws Exception {
        var id = Ids.next();
        var letter = new Letter("Yours", "Take " + Secret.MARK, "<p>" + Secret.MARK + "</p>");
        var secret = new Secret("s3cr3t", NOW.plusSeconds(60));
        store.insert(
                id, new NewMessage(User.SYSTEM, "reader@example.org", "test", "en", letter, Optional.of(secret)), NOW);
        assertThat(store.find(id).orElseThrow().plain()).doesNotContain("s3cr3t");
        postman(NOW).round();
        assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]))
                .contains("Take s3cr3t");
        assertThat(store.open(id, NOW)).isEmpty();
        assertThat(List.of(secret, new Parcel(store.find(id).orElseThrow(), Optional.of("s3cr3t")))
                        .toString())
                .doesNotContain("s3cr3t");
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
        var properties = mail(port);
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Postman(store, new MailServer(properties, clock), properties, UnaryOperator.identity(), clock);
    }

    static MailProperties mail(int port) {
        return new MailProperties(
                Optional.of("127.0.0.1"),
                port,
                MailProperties.Encryption.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.of("library@example.org"),
                "Carrel",
                Optional.of(URI.create("https://library.example.org/")),
                Duration.ofSeconds(5),
                3,
                Duration.ofMinutes(1),
                Duration.ofDays(1));
    }
}
