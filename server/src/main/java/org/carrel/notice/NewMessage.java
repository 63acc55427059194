package org.carrel.notice;

import java.util.UUID;

/**
 * A message to be sent.
 *
 * @param address where it goes
 * @param kind a token such as {@code new_matches}
 * @param language a language tag (BCP 47)
 */
record NewMessage(UUID userId, String address, String kind, String language, Letter letter) {}
