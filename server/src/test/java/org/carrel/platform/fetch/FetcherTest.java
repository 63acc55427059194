package org.carrel.platform.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.carrel.platform.fetch.FetchFailed.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of all names only those of 127.0.0.1 may be read here, as if it were the world, and everything else ours alone. */
class FetcherTest {
    private static final Map<String, List<String>> NAMES = new HashMap<>(Map.of(
            "records.example", List.of("127.0.0.1"),
            "other.example", List.of("127.0.0.1"),
            "inside.example", List.of("127.0.0.2"),
            "cloud.example", List.of("169.254.169.254"),
            "both.example", List.of("127.0.0.1", "10.0.0.7"),
            "mapped.example", List.of("::ffff:127.0.0.2")));
    private static WireMockServer web = new WireMockServer();

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        var keys = folder.resolve("keys.p12").toString();
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "web",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=records.example",
                        "-ext",
                        "san=dns:records.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys,
                        "-storepass",
                        "password"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(made).isZero();
        web = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(keys)
                .keystorePassword("password")
                .keyManagerPassword("password"));
        web.start();
    }

    @AfterAll
    static void close() {
        web.stop();
    }

    @BeforeEach
    void forget() {
        web.resetAll();
    }

    @Test
    void a_file_is_read_with_what_its_server_says_of_it() throws IOException {
        web.stubFor(any(anyUrl()).willReturn(ok("records").withHeader("ETag", "\"7\"")));
        var wanted = wanted(http("records.example", "/a%20b.mrc?x=1&y=ä")).with("If-None-Match", "\"6\"");

        try (var fetched = fetcher().open(wanted)) {
            assertThat(fetched.status()).isEqualTo(200);
            assertThat(fetched.header("etag")).contains("\"7\"");
            assertThat(text(fetched.body())).isEqualTo("records");
        }
        web.verify(getRequestedFor(urlEqualTo("/a%20b.mrc?x=1&y=%C3%A4"))
                .withHeader("Host", equalTo("records.example:" + web.port()))
                .withHeader("If-None-Match", equalTo("\"6\""))
                .withHeader("User-Agent", equalTo("Carrel"))
                .withHeader("Cookie", absent()));
    }

    @Test
    void chunks_packed_bodies_and_empty_ones_come_whole() throws IOException {
        var digits = "0123456789".repeat(20_000);
        web.stubFor(get("/chunks").willReturn(ok(digits).withChunkedDribbleDelay(7, 20)));
        web.stubFor(get("/packed").willReturn(ok(digits)));
        web.stubFor(get("/same").willReturn(aResponse().withStatus(304)));

        assertThat(read("/chunks")).isEqualTo(digits);
        assertThat(read("/packed")).isEqualTo(digits);
        assertThat(read("/same")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inside.example",
                "cloud.example",
                "both.example",
                "mapped.example",
                "127.0.0.2",
                "10.0.0.1",
                "[::1]",
                "[::ffff:127.0.0.2]",
                "[::ffff:a9fe:a9fe]",
                "[64:ff9b::7f00:2]",
                "0.0.0.0"
            })
    void nothing_of_our_own_network_is_read_whatever_its_name(String host) {
        web.stubFor(any(anyUrl()).willReturn(ok("secret")));

        assertFails(wanted(http(host, "/")), Kind.FORBIDDEN);
        web.verify(0, getRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://inside.example:%d/",
                "http://169.254.169.254/latest/meta-data",
                "//mapped.example:%d/",
                "file:///etc/passwd",
                "http://0x7f.2:%d/",
                "http://me:pw@records.example:%d/",
                ""
            })
    void a_redirect_is_checked_as_the_first_address_was(String location) {
        web.stubFor(any(anyUrl()).willReturn(temporaryRedirect(location.formatted(web.port()))));

        assertFails(wanted(http("records.example", "/")), Kind.FORBIDDEN);
    }

    @Test
    void a_redirect_to_another_public_place_is_followed_but_not_for_ever() throws IOException {
        web.stubFor(get("/a")
                .willReturn(temporaryRedirect(http("other.example", "/b").toString())));
        web.stubFor(get("/b").willReturn(temporaryRedirect("c")));
        web.stubFor(get("/c").willReturn(ok("there")));
        web.stubFor(get("/round").willReturn(temporaryRedirect("/round")));

        try (var fetched = fetcher().open(wanted(http("records.example", "/a")))) {
            assertThat(fetched.address()).isEqualTo(http("other.example", "/c"));
            assertThat(text(fetched.body())).isEqualTo("there");
        }
        assertFails(wanted(http("records.example", "/round")), Kind.BAD_ANSWER);
        web.verify(6, getRequestedFor(urlEqualTo("/round")));
    }

    @Test
    void the_address_that_was_checked_is_the_one_that_is_connected_to() throws IOException {
        var asked = new java.util.concurrent.atomic.AtomicInteger();
        web.stubFor(any(anyUrl()).willReturn(ok("x")));
        Names turning = host -> names(asked.getAndIncrement() == 0 ? "records.example" : "inside.example");

        assertThat(text(fetcher(Map.of(), turning)
                        .open(wanted(http("turning.example", "/")))
                        .body()))
                .isEqualTo("x");
        assertThat(asked).hasValue(1);
    }

    @Test
    void over_tls_the_certificate_must_be_of_the_name_that_was_asked_for() throws IOException {
        web.stubFor(any(anyUrl()).willReturn(ok("sealed")));
        var down = temporaryRedirect(http("records.example", "/").toString());
        web.stubFor(get("/down").willReturn(down));

        try (var fetched = fetcher().open(wanted(https("records.example", "/")))) {
            assertThat(text(fetched.body())).isEqualTo("sealed");
        }
        assertFails(wanted(https("other.example", "/")), Kind.UNREACHABLE);
        assertFails(wanted(https("records.example", "/down")), Kind.FORBIDDEN);
    }

    @Test
    void what_is_too_digitsis_not_read_to_its_end() {
        web.stubFor(get("/said").willReturn(ok("x".repeat(2_000))));
        web.stubFor(get("/unsaid").willReturn(ok("x".repeat(2_000)).withChunkedDribbleDelay(2, 10)));

        assertFails(Wanted.of(http("records.example", "/said"), 1_999, Duration.ofSeconds(20)), Kind.TOO_LARGE);
        assertFails(Wanted.of(http("records.example", "/unsaid"), 1_999, Duration.ofSeconds(20)), Kind.TOO_LARGE);
    }

    @Test
    void what_is_silent_or_drips_is_not_waited_for() {
        web.stubFor(get("/silent").willReturn(ok("x").withFixedDelay(60_000)));
        web.stubFor(get("/drips").willReturn(ok("x".repeat(600)).withChunkedDribbleDelay(600, 60_000)));

        assertFails(
                fetcher(Map.of("read-timeout", "100ms")), wanted(http("records.example", "/silent")), Kind.TIMED_OUT);
        assertFails(Wanted.of(http("records.example", "/drips"), 1_000, Duration.ofMillis(500)), Kind.TIMED_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.6\r\n",
                "HTTP/1.1 two hundred\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: x\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx"
            })
    void what_is_no_http_is_said_to_be_none(String answer) throws IOException {
        assertThat(failure(answer).kind()).isEqualTo(Kind.BAD_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nConte",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
            })
    void what_is_cut_off_is_no_whole_file(String answer) throws IOException {
        assertThat(failure(answer).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void nobody_there_is_told_apart_from_somebody_who_breaks_off() {
        web.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertFails(wanted(http("records.example", "/")), Kind.UNREACHABLE);
        assertThatThrownBy(() -> fetcher().open(wanted(http("nowhere.example", "/"))))
                .hasMessageContaining("no host of the name nowhere.example");
        assertThatThrownBy(() -> wanted(http("h", "/")).with("X", "a\r\nHost: b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FetchFailed failure(String answer) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var serving = Thread.startVirtualThread(() -> serve(server, answer));
            var address = WebAddress.parse("http://records.example:" + server.getLocalPort() + "/");
            try (var fetched = fetcher().open(wanted(address))) {
                text(fetched.body());
                throw new AssertionError("it was read");
            } catch (FetchFailed e) {
                return e;
            } finally {
                serving.interrupt();
            }
        }
    }

    private static void serve(ServerSocket server, String answer) {
        try (var socket = server.accept()) {
            while (AnswerHead.line(socket.getInputStream()).length() > 0) {
                // The question is of no interest.
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertFails(Wanted wanted, Kind kind) {
        assertFails(fetcher(), wanted, kind);
    }

    private static void assertFails(Fetcher fetcher, Wanted wanted, Kind kind) {
        assertThatThrownBy(() -> {
                    try (var fetched = fetcher.open(wanted)) {
                        text(fetched.body());
                    }
                })
                .isInstanceOfSatisfying(
                        FetchFailed.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private static String read(String path) throws IOException {
        try (var fetched = fetcher().open(wanted(http("records.example", path)))) {
            return text(fetched.body());
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Wanted wanted(WebAddress address) {
        return Wanted.of(address, 10_000_000, Duration.ofSeconds(20));
    }

    private static WebAddress http(String host, String path) {
        return WebAddress.parse("http://" + host + ":" + web.port() + path);
    }

    private static WebAddress https(String host, String path) {
        return WebAddress.parse("https://" + host + ":" + web.httpsPort() + path);
    }

    private static Fetcher fetcher() {
        return fetcher(Map.of());
    }

    private static Fetcher fetcher(Map<String, String> settings) {
        return fetcher(settings, FetcherTest::names);
    }

    private static Fetcher fetcher(Map<String, String> settings, Names names) {
        var properties = new FetchProperties(
                List.of("127.0.0.1"),
                Duration.ofSeconds(5),
                Duration.ofMillis(Long.parseLong(
                        settings.getOrDefault("read-timeout", "5000ms").replace("ms", ""))),
                5,
                "Carrel");
        return new Fetcher(properties, new Connections(properties, names, trusting()));
    }

    private static InetAddress[] names(String host) throws UnknownHostException {
        var known = Optional.ofNullable(NAMES.get(host)).orElseGet(() -> List.of(host));
        if (known.getFirst().equals("nowhere.example")) {
            throw new UnknownHostException(host);
        }
        return known.stream().map(FetcherTest::address).toArray(InetAddress[]::new);
    }

    private static InetAddress address(String digits) {
        try {
            return InetAddress.getByName(digits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static SSLSocketFactory trusting() {
        try (var in = Files.newInputStream(folder.resolve("keys.p12"))) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, "password".toCharArray());
            var certificates = KeyStore.getInstance("PKCS12");
            certificates.load(null, null);
            certificates.setCertificateEntry("web", keys.getCertificate("web"));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(certificates);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
