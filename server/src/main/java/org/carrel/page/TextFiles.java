package org.carrel.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of pages: ours, from {@code texts/LANGUAGE.properties}; and in the place of these, where the web app is built
 * in, the app's words under the same keys, so that both say the same.
 */
final class TextFiles {
    private static final String OF_THE_APP = "META-INF/carrel/messages/";
    private static final List<String> CATALOGUES = List.of("common", "public");

    private TextFiles() {}

    /** By key, as messages of ICU. */
    static Map<String, String> read(PageLanguage language) {
        var texts = ours(language);
        for (var catalogue : CATALOGUES) {
            var file = new ClassPathResource(OF_THE_APP + catalogue + "/" + language.tag() + ".json");
            if (file.exists()) {
                JsonMapper.shared()
                        .readTree(stream(file))
                        .properties()
                        .forEach(each ->
                                texts.replace(each.getKey(), each.getValue().asString("")));
            }
        }
        return texts;
    }

    static Map<String, String> ours(PageLanguage language) {
        var file = "texts/" + language.tag() + ".properties";
        try (var in = Objects.requireNonNull(TextFiles.class.getResourceAsStream(file), file)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var texts = new HashMap<String, String>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(ClassPathResource file) {
        try {
            return file.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
