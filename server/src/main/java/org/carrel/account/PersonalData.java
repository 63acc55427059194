package org.carrel.account;

import java.util.Set;
import java.util.UUID;

/** What a module knows of a person: its part of what they get who ask for all of it. Each is a bean. */
public interface PersonalData {
    /** The field of the export, such as {@code loans}. */
    String section();

    /** The tables that it tells of. A test finds those that nobody tells of. */
    Set<String> tables();

    /** Everything, ready to become JSON; no secret, and nothing of other people. */
    Object of(UUID user);
}
