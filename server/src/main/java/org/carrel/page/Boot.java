package org.carrel.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /** What languages are called here: a browser takes a tenth of a second to find out on a slow phone. */
    Boot naming(Stream<String> languages, Texts texts) {
        var names = new TreeMap<String, String>();
        languages.forEach(code -> names.computeIfAbsent(code, texts::languageName));
        return with("languages", names);
    }

    Map<String, Object> answers() {
        return answers;
    }
}
