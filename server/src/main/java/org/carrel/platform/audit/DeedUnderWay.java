package org.carrel.platform.audit;

import java.util.List;
import java.util.UUID;

/** The deed of the request that this thread is at, as whoever keeps the trail knows it. */
public interface DeedUnderWay {
    /** Who does it, where that is found out only now. */
    void by(UUID user);

    /** By what means it is done, such as {@code key:…} for a program's key; never the secret itself. */
    void via(String means);

    /** What it is done to, where the address does not tell. */
    void about(String type, String id);

    /** Why it was refused. */
    void refused(List<String> codes);
}
