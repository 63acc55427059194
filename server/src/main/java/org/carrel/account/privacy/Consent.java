package org.carrel.account.privacy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.carrel.account.ConsentKind;

/**
 * What somebody agreed to, from when to when.
 *
 * @param version of the wording; empty where there is one only
 * @param how by which act, such as {@code sign_up}
 * @param withdrawnAt absent while it stands
 */
@Schema(description = "What somebody agreed to, from when to when")
record Consent(ConsentKind kind, String version, String how, Instant givenAt, Optional<Instant> withdrawnAt) {}
