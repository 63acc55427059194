package org.carrel.holding;

import java.util.List;
import java.util.UUID;
import org.carrel.platform.http.Reason;

/** Asked before a copy is withdrawn, with its book's row locked: modules that depend on copies say what stands in the way. */
public interface CopyUse {
    List<Reason> inTheWay(UUID copyId);
}
