package org.carrel.importing.job;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Ids;
import org.carrel.platform.http.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes files in piece by piece; of one that breaks off nothing stays. */
@Component
class Uploads {
    private static final int PIECE = 1024 * 1024;
    private final FileStore files;
    private final ImportProperties properties;
    private final Clock clock;

    Uploads(FileStore files, ImportProperties properties, Clock clock) {
        this.files = files;
        this.properties = properties;
        this.clock = clock;
    }

    /** A file that is here whole. */
    record Received(UUID id, String name, long bytes, String sha256) {}

    /**
     * Outside of any transaction, so that a slow sender keeps no connection.
     *
     * @throws IOException when it cannot be read to its end
     * @throws ProblemException 409 when too much lies here already
     */
    Received receive(InputStream body, String name, UUID by) throws IOException {
        refuseWhenFull();
        var id = Ids.next();
        files.insert(id, name, by, clock.instant());
        try {
            return store(body, id, name);
        } catch (IOException | RuntimeException e) {
            files.delete(id);
            throw e;
        }
    }

    StoredFile open(UUID id) {
        return new StoredFile(files, id);
    }

    void discard(UUID id) {
        files.delete(id);
    }

    /** Says so where the same file was sent before. */
    Optional<String> remark(Received file) {
        return files.sentBefore(file.sha256(), file.id())
                .map(when -> "The very same file was sent before, on "
                        + when.toString().substring(0, 10) + ".");
    }

    private Received store(InputStream body, UUID id, String name) throws IOException {
        var digest = sha256();
        var bytes = 0L;
        var number = 0;
        for (var piece = body.readNBytes(PIECE); piece.length > 0; piece = body.readNBytes(PIECE)) {
            files.add(id, number, piece, clock.instant());
            digest.update(piece);
            bytes += piece.length;
            number++;
        }
        var sum = HexFormat.of().formatHex(digest.digest());
        files.complete(id, sum, clock.instant());
        return new Received(id, name, bytes, sum);
    }

    private void refuseWhenFull() {
        var pending = files.pending();
        if (pending.files() >= properties.maxPending()
                || pending.bytes() >= properties.maxPendingSize().toBytes()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "too_many_uploads",
                    "%,d files wait here to be imported. Start or cancel some of them first."
                            .formatted(pending.files()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
