package org.carrel.catalogue.cover;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.carrel.catalogue.BookChanged;
import org.carrel.platform.fetch.FetchFailed;
import org.carrel.platform.fetch.Fetcher;
import org.carrel.platform.fetch.Wanted;
import org.carrel.platform.fetch.WebAddress;
import org.carrel.platform.http.InvalidValue;
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
    private final Fetcher fetcher;
    private final Pictures pictures;
    private final CoverProperties properties;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoverFetching(
            WantedCoverStore wanted,
            CoverStore covers,
            Fetcher fetcher,
            Pictures pictures,
            CoverProperties properties,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.wanted = wanted;
        this.covers = covers;
        this.fetcher = fetcher;
        this.pictures = pictures;
        this.properties = properties;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What became of one. */
    private sealed interface Outcome {
        record There(Picture.Fit picture) implements Outcome {}

        record NotThere(String problem, boolean mayPass) implements Outcome {}
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
            settle(cover, fetch(cover));
            LockSupport.parkNanos(properties.between().toNanos());
        }
    }

    private Outcome fetch(WantedCover cover) {
        try {
            var wish = Wanted.of(
                            WebAddress.parse(cover.url()), properties.largest().toBytes(), properties.within())
                    .with("Accept", "image/jpeg, image/png, image/gif;q=0.8");
            try (var fetched = fetcher.open(wish)) {
                return fetched.status() == 200
                        ? looked(pictures.read(fetched.body().readAllBytes()))
                        : refused(fetched.status());
            }
        } catch (FetchFailed e) {
            return new Outcome.NotThere(e.getMessage() + "", e.mayPass());
        } catch (InvalidValue e) {
            return new Outcome.NotThere("Its address is none of the web.", false);
        } catch (IOException e) {
            return new Outcome.NotThere("It broke off.", true);
        }
    }

    private static Outcome looked(Picture picture) {
        return switch (picture) {
            case Picture.Fit fit -> new Outcome.There(fit);
            case Picture.Unfit(var reason) -> new Outcome.NotThere(reason, false);
        };
    }

    private static Outcome refused(int status) {
        var mayPass = status >= 500 || status == 408 || status == 429;
        return new Outcome.NotThere("Its host answered " + status + ".", mayPass);
    }

    private void settle(WantedCover cover, Outcome outcome) {
        switch (outcome) {
            case Outcome.There(var picture) -> transactions.executeWithoutResult(transaction -> give(cover, picture));
            case Outcome.NotThere(var problem, var mayPass) -> {
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
