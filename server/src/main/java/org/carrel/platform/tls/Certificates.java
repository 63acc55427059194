package org.carrel.platform.tls;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.carrel.platform.command.CannotStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.stereotype.Component;

/**
 * The certificate that is shown now. New files are taken without a new start and without cutting a connection; where they are
 * no good, the one before stays, and the health says why.
 */
@Component
public class Certificates implements DisposableBean {
    static final String BUNDLE = "carrel";

    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);
    private final CertificateFiles files;
    private final TlsProperties properties;
    private final SslBundleRegistry registry;
    private volatile @Nullable Shown shown;
    private volatile String seen = "";
    private @Nullable ScheduledExecutorService looking;

    Certificates(TlsProperties properties, SslBundleRegistry registry) {
        this.files = new CertificateFiles(properties);
        this.properties = properties;
        this.registry = registry;
    }

    /**
     * What is shown.
     *
     * @param subject whom the certificate names
     * @param expiresAt from when on nobody believes it
     * @param problem why newer files were not taken
     */
    public record Shown(String subject, Instant expiresAt, Optional<String> problem) {}

    /** Empty where there is no TLS. */
    public Optional<Shown> shown() {
        return Optional.ofNullable(shown);
    }

    /** @throws CannotStart where the files are no good */
    void start() {
        seen = files.fingerprint();
        try {
            var read = files.read();
            registry.registerBundle(BUNDLE, read.bundle());
            show(read);
        } catch (BadCertificate e) {
            throw CannotStart.wrongUse(
                    "The certificate for TLS cannot be used (%s): %s.".formatted(named(), e.why()),
                    "Put a certificate with its private key there (carrel.http.tls.*), or leave the settings out.");
        }
        looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("certificates").factory());
        var pause = properties.look().toMillis();
        var _ = looking.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Takes the files where they have changed. A file that is still being written is no good; it will have changed again. */
    void look() {
        var now = files.fingerprint();
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            var read = files.read();
            registry.updateBundle(BUNDLE, read.bundle());
            show(read);
        } catch (BadCertificate e) {
            LOG.warn("The certificate that was there stays, for the new one ({}) cannot be used: {}", named(), e.why());
            shown().ifPresent(old -> shown = new Shown(old.subject(), old.expiresAt(), Optional.of(e.why())));
        }
    }

    private void show(CertificateFiles.Read read) {
        var certificate = read.key().certificate();
        var fresh = new Shown(
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotAfter().toInstant(),
                Optional.empty());
        shown = fresh;
        LOG.info("TLS shows the certificate of {}, good until {}", fresh.subject(), fresh.expiresAt());
    }

    private String named() {
        return String.join(
                ", ", properties.files().stream().map(String::valueOf).toList());
    }

    @Override
    public void destroy() {
        if (looking != null) {
            looking.shutdownNow();
        }
    }
}
