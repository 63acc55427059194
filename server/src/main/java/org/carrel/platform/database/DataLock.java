package org.carrel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.carrel.platform.command.CannotStart;

/** The sole use of a data directory. The operating system gives it back when the process ends, however it ends. */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the directory, or nothing where another process (or another part of this one) has it. */
    static Optional<DataLock> tryTake(DataDirectory data) {
        var file = file(data);
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    channel.truncate(0);
                    channel.write(ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                    return Optional.of(new DataLock(channel));
                }
            } catch (OverlappingFileLockException taken) {
                // Taken by this very process: the same answer as for another one.
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw CannotStart.wrongUse(
                    "The data directory " + data.path() + " cannot be locked: " + e.getMessage() + ".",
                    "Give Carrel a directory it may write: carrel.data, CARREL_DATA or --data.");
        }
    }

    static DataLock take(DataDirectory data) {
        return tryTake(data)
                .orElseThrow(() -> CannotStart.wrongUse(
                        "Another Carrel (process " + holder(data) + ") already uses the data directory " + data.path()
                                + ".",
                        "Stop that one first, or give this one its own data directory with --data."));
    }

    private static String holder(DataDirectory data) {
        try {
            return Files.readString(file(data)).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static Path file(DataDirectory data) {
        return data.directory(".").resolve("carrel.lock").normalize();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
