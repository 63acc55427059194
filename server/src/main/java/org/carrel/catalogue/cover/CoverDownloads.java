package org.carrel.catalogue.cover;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.carrel.platform.fetch.FetchFailed;
import org.carrel.platform.fetch.Fetched;
import org.carrel.platform.fetch.Fetcher;
import org.carrel.platform.fetch.Wanted;
import org.carrel.platform.fetch.WebAddress;
import org.carrel.platform.http.InvalidValue;
import org.springframework.stereotype.Component;

/** Fetches pictures from strangers, and believes neither their addresses nor their files. */
@Component
class CoverDownloads {
    private static final Duration UNTOLD = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration HICCUP = Duration.ofMinutes(1);
    private final Fetcher fetcher;
    private final Pictures pictures;
    private final CoverProperties properties;

    CoverDownloads(Fetcher fetcher, Pictures pictures, CoverProperties properties) {
        this.fetcher = fetcher;
        this.pictures = pictures;
        this.properties = properties;
    }

    CoverDownload fetch(String url) {
        try {
            var wish = Wanted.of(WebAddress.parse(url), properties.largest().toBytes(), properties.within())
                    .with("Accept", "image/jpeg, image/png, image/gif;q=0.8");
            try (var fetched = fetcher.open(wish)) {
                return fetched.status() == 200
                        ? looked(pictures.read(fetched.body().readAllBytes()))
                        : refused(fetched);
            }
        } catch (FetchFailed e) {
            return failed(e.getMessage() + "", e.mayPass());
        } catch (InvalidValue e) {
            return failed("Its address is none of the web.", false);
        } catch (IOException e) {
            return failed("It broke off.", true);
        }
    }

    private static CoverDownload failed(String problem, boolean mayPass) {
        return new CoverDownload.NotThere(problem, mayPass, Optional.of(HICCUP).filter(pause -> mayPass));
    }

    private static CoverDownload looked(Picture picture) {
        return switch (picture) {
            case Picture.Fit fit -> new CoverDownload.There(fit);
            case Picture.Unfit(var reason) -> new CoverDownload.NotThere(reason, false, Optional.empty());
        };
    }

    private static CoverDownload refused(Fetched fetched) {
        var status = fetched.status();
        var mayPass = status >= 500 || status == 408 || status == 429;
        var away = status == 403 || status == 429
                ? Optional.of(told(fetched).orElse(UNTOLD))
                : Optional.of(HICCUP).filter(pause -> mayPass);
        return new CoverDownload.NotThere("Its host answered " + status + ".", mayPass, away);
    }

    /** In seconds; whoever names a day of the calendar is left alone for as long as one who says nothing. */
    private static Optional<Duration> told(Fetched fetched) {
        return fetched.header("Retry-After")
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause)
                .map(pause -> pause.compareTo(HICCUP) < 0 ? HICCUP : pause);
    }
}
