package org.carrel.catalogue.cover;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.carrel.catalogue.BookChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches covers that are wanted, some at a time: several hosts at once, of each host one picture after another. A node that dies
 * over it leaves its covers to whoever comes when its time with them is over.
 */
@Service
class CoverFetching {
    private static final int ROUND = 32;
    private static final Duration ROUND_WITHIN = Duration.ofHours(1);
    private final WantedCoverStore wanted;
    private final CoverStore covers;
    private final CoverDownloads downloads;
    private final CoverProperties properties;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoverFetching(
            WantedCoverStore wanted,
            CoverStore covers,
            CoverDownloads downloads,
            CoverProperties properties,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.wanted = wanted;
        this.covers = covers;
        this.downloads = downloads;
        this.properties = properties;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many were tried */
    int round() {
        var now = clock.instant();
        var taken = wanted.take(ROUND, now, now.plus(ROUND_WITHIN));
        var byHost = taken.stream().collect(Collectors.groupingBy(WantedCover::host));
        try (var hosts = Executors.newFixedThreadPool(
                properties.hosts(), Thread.ofVirtual().name("covers-", 0).factory())) {
            byHost.values().forEach(ofOne -> hosts.execute(() -> fetchAll(ofOne)));
        }
        return taken.size();
    }

    private void fetchAll(List<WantedCover> ofOneHost) {
        for (var cover : ofOneHost) {
            settle(cover, downloads.fetch(cover.url()));
            LockSupport.parkNanos(properties.between().toNanos());
        }
    }

    private void settle(WantedCover cover, CoverDownload download) {
        switch (download) {
            case CoverDownload.There(var picture) ->
                transactions.executeWithoutResult(transaction -> give(cover, picture));
            case CoverDownload.NotThere(var problem, var mayPass, var away) -> {
                if (mayPass && cover.attempts() < properties.attempts()) {
                    wanted.later(cover, problem, clock.instant().plus(pause(cover.attempts())));
                } else {
                    wanted.giveUp(cover, problem, clock.instant());
                }
            }
        }
    }

    private void give(WantedCover cover, Picture.Fit picture) {
        covers.keep(picture);
        if (covers.giveFetched(cover.bookId(), cover.url(), picture.hash(), clock.instant())) {
            events.publishEvent(new BookChanged(cover.bookId()));
        }
        wanted.done(cover);
    }

    /** A minute, then ten times as long each time, at most a day. */
    private static Duration pause(int attempts) {
        return Duration.ofMinutes(Math.min(1_440, (long) Math.pow(10, Math.min(attempts, 4) - 1)));
    }
}
