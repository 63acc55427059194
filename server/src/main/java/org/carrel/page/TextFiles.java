package org.carrel.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of pages: those of the web app's catalogues, so that both say the same; and what only the server says, from
 * {@code texts/LANGUAGE.properties}.
 */
final class TextFiles {
    private static final String OF_THE_APP = "META-INF/carrel/messages/";
    private static final List<String> CATALOGUES = List.of("common", "public");

    private TextFiles() {}

    /** By key, as messages of ICU; in English where the app has no word of the language yet. */
    static Map<String, String> read(PageLanguage language) {
        var texts = new HashMap<String, String>();
        for (var catalogue : CATALOGUES) {
            texts.putAll(ofTheApp(catalogue, PageLanguage.EN));
            texts.putAll(ofTheApp(catalogue, language));
        }
        texts.putAll(ours(language));
        return texts;
    }

    static Map<String, String> ours(PageLanguage language) {
        var properties = new Properties();
        var file = new ClassPathResource("texts/" + language.tag() + ".properties", TextFiles.class);
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static Map<String, String> ofTheApp(String catalogue, PageLanguage language) {
        var file = new ClassPathResource(OF_THE_APP + catalogue + "/" + language.tag() + ".json");
        var texts = new HashMap<String, String>();
        try (var in = file.getInputStream()) {
            JsonMapper.shared()
                    .readTree(in)
                    .properties()
                    .forEach(each -> texts.put(each.getKey(), each.getValue().asString("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
