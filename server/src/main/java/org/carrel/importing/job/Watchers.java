package org.carrel.importing.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.carrel.platform.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells those who watch an import how it comes along, on whichever node it runs: they all look at its row. */
@Component
class Watchers {
    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int QUIET_LOOKS = 30;
    private final JobStore jobs;
    private final Semaphore places;
    private final Clock clock;

    Watchers(JobStore jobs, ImportProperties properties, Clock clock) {
        this.jobs = jobs;
        this.places = new Semaphore(properties.listeners());
        this.clock = clock;
    }

    /** @throws ProblemException 503 when too many watch already */
    SseEmitter watch(UUID job) {
        if (!places.tryAcquire()) {
            throw ProblemException.unavailable("too_many_listeners", "Too many watch imports at the moment.");
        }
        var emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("import-watch").start(() -> {
            try {
                tell(job, emitter);
                emitter.complete();
            } catch (IOException | IllegalStateException e) {
                LOG.debug("Somebody no longer watches import {}", job);
            } catch (InterruptedException | DataAccessException e) {
                emitter.completeWithError(e);
            } finally {
                places.release();
            }
        });
        return emitter;
    }

    private void tell(UUID job, SseEmitter emitter) throws IOException, InterruptedException {
        var from = clock.instant();
        var first = now(job);
        var last = first;
        send(emitter, first, first, from);
        for (var quiet = 0; !last.state().isEnd(); quiet++) {
            Thread.sleep(LOOK);
            var next = now(job);
            if (!next.equals(last)) {
                send(emitter, next, first, from);
                quiet = 0;
            } else if (quiet >= QUIET_LOOKS) {
                emitter.send(SseEmitter.event().comment("still here"));
                quiet = 0;
            }
            last = next;
        }
        emitter.send(SseEmitter.event().name("end").data(last, MediaType.APPLICATION_JSON));
    }

    private Progress now(UUID job) {
        return Progress.of(jobs.find(job).orElseThrow(() -> new IllegalStateException("gone")));
    }

    private void send(SseEmitter emitter, Progress now, Progress first, Instant from) throws IOException {
        emitter.send(SseEmitter.event()
                .name("progress")
                .data(now.since(first, from, clock.instant()), MediaType.APPLICATION_JSON));
    }
}
