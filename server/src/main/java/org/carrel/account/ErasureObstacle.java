package org.carrel.account;

import java.util.List;
import java.util.UUID;
import org.carrel.platform.http.Reason;

/** What has to be settled before somebody can be erased. Each is a bean; all are asked, so that all reasons are told at once. */
public interface ErasureObstacle {
    /** Asked with the person's row locked. */
    List<Reason> inTheWay(UUID user);
}
