package org.carrel.account.token;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;

/** The file of signing keys, as a JWK set. It is open to its owner alone, and replaced whole or not at all. */
record KeyFile(Path path) {
    List<ECKey> read() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            return JWKSet.parse(Files.readString(path)).getKeys().stream()
                    .map(JWK::toECKey)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | ClassCastException e) {
            throw new IllegalStateException(
                    path + " holds no signing keys. Move it away; new ones are made, and everybody signs in anew.", e);
        }
    }

    void write(List<ECKey> keys) {
        var json = new JWKSet(List.<JWK>copyOf(keys)).toString(false);
        try {
            var draft = Files.createTempFile(path.toAbsolutePath().getParent(), ".signing-keys", "", ownerOnly());
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
