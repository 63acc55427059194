package org.carrel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carrel.platform.command.CannotStart;

/** The sole use of a data directory. The operating system gives it back when the process ends, however it ends. */
final class DataLock implements AutoCloseable {
    /**
     * What this process itself holds. It must not even open such a file again: to the system, closing any one channel
     * of a file gives back all that the process holds on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the directory, or nothing where another process (or another part of this one) has it. */
    static Optional<DataLock> tryTake(DataDirectory data) {
        var file = file(data);
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        try {
            var lock = tryLock(file);
            if (lock.isEmpty()) {
                HELD.remove(file);
            }
            return lock;
        } catch (IOException e) {
            HELD.remove(file);
            throw CannotStart.wrongUse(
                    "The data directory " + data.path() + " cannot be locked: " + e.getMessage() + ".",
                    "Give Carrel a directory it may write: carrel.data, CARREL_DATA or --data.");
        }
    }

    private static Optional<DataLock> tryLock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        var pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(new DataLock(file, channel));
    }

    static DataLock take(DataDirectory data) {
        return tryTake(data)
                .orElseThrow(() -> CannotStart.wrongUse(
                        "Another Carrel (process " + holder(file(data)) + ") already uses the data directory "
                                + data.path() + ".",
                        "Stop that one first, or give this one its own data directory with --data."));
    }

    static boolean isTaken(DataDirectory data) {
        var lock = tryTake(data);
        lock.ifPresent(DataLock::close);
        return lock.isEmpty();
    }

    private static String holder(Path file) {
        if (HELD.contains(file)) {
            return Long.toString(ProcessHandle.current().pid());
        }
        try {
            return Files.readString(file).strip();
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
            HELD.remove(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
