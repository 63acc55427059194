package org.carrel.page;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the web app would ask next, answered beforehand: by the address of the API, with its parameters sorted, the body of
 * its answer to nobody in particular.
 */
final class Boot {
    private final Map<String, Object> answers = new LinkedHashMap<>();

    Boot with(String address, Object body) {
        answers.put(address, body);
        return this;
    }

    Map<String, Object> answers() {
        return answers;
    }
}
