package org.carrel.account.factor;

import java.util.UUID;
import org.carrel.account.ProofMethod;

/** A kind of second factor that people can turn on. */
public interface FactorKind {
    /** How it proves who somebody is. */
    ProofMethod method();

    /** How many of the kind somebody has; none: it is off. */
    int count(UUID user);

    /** Takes all of the kind from somebody, in the transaction at hand. */
    void removeAll(UUID user);
}
