package org.carrel.importing.googlebooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carrel.testing.SharedData;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Google Books as tests have it: settings, and answers that were recorded or made up. */
final class Google {
    private Google() {}

    static GoogleBooksProperties properties(Map<String, String> settings) {
        var all = new HashMap<String, String>();
        settings.forEach((name, value) -> all.put("carrel.import.google-books." + name, value));
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("carrel.import.google-books", GoogleBooksProperties.class);
    }

    static String odd() {
        try (var in = Google.class.getResourceAsStream("/google-books/odd-volumes.json")) {
            return new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer recorded from Google. */
    static Optional<String> recorded(String name) {
        return SharedData.file("google-books/" + name).map(Google::read);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
