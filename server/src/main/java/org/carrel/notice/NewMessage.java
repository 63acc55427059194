package org.carrel.notice;

import java.util.Optional;
import java.util.UUID;

/**
 * A message to be sent.
 *
 * @param address where it goes
 * @param kind a token such as {@code new_matches}
 * @param language a language tag (BCP 47)
 * @param secret what is to stand where the letter says {@link Secret#MARK}
 */
record NewMessage(UUID userId, String address, String kind, String language, Letter letter, Optional<Secret> secret) {
    NewMessage(UUID userId, String address, String kind, String language, Letter letter) {
        this(userId, address, kind, language, letter, Optional.empty());
    }
}
