package org.carrel.importing.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.importing.ImportCounts;

/**
 * One import: what, who, when, and what came of it so far.
 *
 * @param of the import that this is a dry run or a retry of
 * @param source absent while the kind of a file is not known
 * @param name of the file, or what was asked for
 * @param limit at most so many finds of a query
 * @param file absent for a query, and some days after the job ended
 * @param problems how many are listed
 * @param undone books that were taken back
 * @param left books and copies that could not be taken back
 * @param remarks what concerns the source as a whole, such as columns that were not understood
 * @param error why it failed
 */
record ImportJob(
        UUID id,
        JobKind kind,
        Optional<UUID> of,
        Optional<org.carrel.importing.ImportSource> source,
        String name,
        Optional<Integer> limit,
        Optional<SentFile> file,
        JobState state,
        JobOptions options,
        @JsonUnwrapped ImportCounts counts,
        long problems,
        int undone,
        int left,
        long bytesDone,
        UUID createdBy,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        List<String> remarks,
        Optional<String> error,
        @JsonIgnore Optional<String> header,
        @JsonIgnore int version) {

    /**
     * The file of an import.
     *
     * @param sha256 in hexadecimal
     */
    record SentFile(@JsonIgnore UUID id, String name, long bytes, String sha256) {}

    /** The same job, so far along. */
    ImportJob counted(ImportCounts other) {
        return new ImportJob(
                id,
                kind,
                of,
                source,
                name,
                limit,
                file,
                state,
                options,
                other,
                problems,
                undone,
                left,
                bytesDone,
                createdBy,
                createdAt,
                startedAt,
                finishedAt,
                remarks,
                error,
                header,
                version);
    }
}
