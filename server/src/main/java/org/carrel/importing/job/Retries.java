package org.carrel.importing.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.http.Change;
import org.springframework.stereotype.Service;

/** Sends corrected rows of an import again. */
@Service
class Retries {
    private final ImportJobs jobs;
    private final Uploads uploads;

    Retries(ImportJobs jobs, Uploads uploads) {
        this.jobs = jobs;
        this.uploads = uploads;
    }

    /** Rows of a table, under the header of the file that they come from. */
    Change<ImportJob> rows(UUID id, CorrectedRows corrected, UUID by) throws IOException {
        var job = jobs.find(id);
        if (job.isPresent() && job.get().header().isEmpty()) {
            return JobRefusal.CANNOT_RETRY.denied();
        }
        var text = new StringBuilder(job.flatMap(ImportJob::header).orElse(""));
        corrected.rows().forEach(row -> text.append('\n').append(row.text()));
        return again(job, new ByteArrayInputStream(text.append('\n').toString().getBytes(StandardCharsets.UTF_8)), by);
    }

    /** Records, in the form of the file that they come from. */
    Change<ImportJob> records(UUID id, InputStream body, UUID by) throws IOException {
        var job = jobs.find(id);
        return job.filter(one -> one.header().isPresent()).isPresent()
                ? JobRefusal.CANNOT_RETRY.denied()
                : again(job, body, by);
    }

    private Change<ImportJob> again(Optional<ImportJob> job, InputStream body, UUID by) throws IOException {
        if (job.isEmpty()) {
            return new Change.Unknown<>("import");
        }
        var of = job.get();
        if (of.kind() == JobKind.DRY_RUN
                || of.limit().isPresent()
                || !of.state().isEnd()) {
            return JobRefusal.CANNOT_RETRY.denied();
        }
        var file = uploads.receive(body, of.name(), by);
        return jobs.retry(of, file.id(), by);
    }
}
