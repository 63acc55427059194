package org.carrel.platform.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * A deed that no route stands for, such as one of a command or of a job.
 *
 * @param action as routes' operations are named: {@code createAdmin}
 * @param by who did it; empty for the program itself
 * @param type what it was done to, as addresses name it, such as {@code users}
 */
public record Deed(String action, Optional<UUID> by, String type, String id) {}
