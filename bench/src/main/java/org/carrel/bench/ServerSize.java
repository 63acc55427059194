package org.carrel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much memory and disk a server takes, its database's included, as Linux and the JDK's own tools say it. */
final class ServerSize {
    private static final Pattern HEAP = Pattern.compile("\"?used (\\d+)K|used (\\d+)K");
    private static final double TICKS = 100;
    private static final Pattern SHARE = Pattern.compile("Pss:\\s+(\\d+) kB");
    private final Server server;
    private final Path data;

    ServerSize(Server server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** After a full collection, in MB. */
    long heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        var sum = 0L;
        for (var line : jcmd("GC.heap_info").lines().toList()) {
            var used = HEAP.matcher(line);
            // The metaspace is no part of the heap.
            if (used.find() && line.matches("(?i).*(new|generation|tenured|heap).*total.*")) {
                sum += Long.parseLong(used.group(2) == null ? used.group(1) : used.group(2));
            }
        }
        return sum / 1_024;
    }

    /** Java's share and the database's, in MB; pages that several processes have are counted once. */
    long resident() throws IOException {
        var sum = share(server.processId());
        for (var id : database()) {
            sum += share(id);
        }
        return sum / 1_024;
    }

    private List<Long> database() throws IOException {
        var postmaster = postmaster();
        return Stream.concat(
                        Stream.of(postmaster),
                        ProcessHandle.of(postmaster).stream()
                                .flatMap(ProcessHandle::children)
                                .map(ProcessHandle::pid))
                .toList();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** In MB. */
    long index() throws IOException {
        try (var files = Files.walk(data.resolve("index"))) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(ServerSize::bytes)
                            .sum()
                    >> 20;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** Processor time so far, in seconds: Java's, and the database's with its processes that have ended. */
    double[] processor() throws IOException {
        var java = ticks(server.processId(), 11, 12);
        var database = 0L;
        for (var id : database()) {
            database += ticks(id, 11, 12);
        }
        database += ticks(postmaster(), 13, 14);
        return new double[] {java / TICKS, database / TICKS};
    }

    /** @param fields which of those behind the name in brackets, counted from 0 */
    private static long ticks(long process, int... fields) throws IOException {
        try {
            var line = Files.readString(Path.of("/proc/" + process + "/stat"));
            var values = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return java.util.Arrays.stream(fields)
                    .mapToLong(field -> Long.parseLong(values[field]))
                    .sum();
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // A merge took it away meanwhile.
            return 0;
        }
    }

    private static long share(long process) throws IOException {
        try {
            var share = SHARE.matcher(Files.readString(Path.of("/proc/" + process + "/smaps_rollup")));
            return share.find() ? Long.parseLong(share.group(1)) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return Tools.run(java.util.Map.of(), List.of(jcmd, String.valueOf(server.processId()), command));
    }
}
