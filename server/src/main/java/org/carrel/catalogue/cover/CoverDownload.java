package org.carrel.catalogue.cover;

import java.time.Duration;
import java.util.Optional;

/** What lay at an address. */
sealed interface CoverDownload {
    record There(Picture.Fit picture) implements CoverDownload {}

    /**
     * No cover.
     *
     * @param problem why, in words for staff
     * @param mayPass whether there may be one later
     * @param away how long its host wishes, or seems to need, to be left alone
     */
    record NotThere(String problem, boolean mayPass, Optional<Duration> away) implements CoverDownload {}
}
