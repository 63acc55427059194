package org.carrel.platform.http;

import java.util.List;
import java.util.stream.Collectors;

/** All reasons as one text. */
final class Reasons {
    private Reasons() {}

    static String sentence(List<Reason> reasons) {
        return reasons.stream().map(Reason::message).distinct().collect(Collectors.joining(" "));
    }
}
