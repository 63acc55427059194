package org.carrel.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes a file of MARC 21 (ISO 2709, UTF-8) with as many different records as wanted, the same every time. */
final class MarcFile {
    private static final String[] LANGUAGES = {"eng", "eng", "eng", "eng", "ger", "fre", "spa", "ita", "rus", "jpn"};
    private static final int LEADER = 24;
    private static final int ENTRY = 12;
    private final Vocabulary vocabulary;

    MarcFile(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void write(Path file, int records) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20)) {
            for (var number = 1; number <= records; number++) {
                write(out, number, new Random(number * 1_000_003L));
            }
        }
        Files.move(unfinished, file);
    }

    private void write(OutputStream out, int number, Random random) throws IOException {
        var fields = new Fields();
        var year = 1900 + (int) (125 * Math.sqrt(random.nextDouble()));
        fields.add("001", "bench%09d".formatted(number));
        fields.add("003", "CaBench");
        fields.add(
                "008",
                "260101s%d    xxu           000 0 %s d".formatted(year, LANGUAGES[random.nextInt(LANGUAGES.length)]));
        if (random.nextInt(4) > 0) {
            fields.add("020", "  \u001fa" + isbn(number));
        }
        if (random.nextInt(2) == 0) {
            fields.add("035", "  \u001fa(OCoLC)" + (100_000_000L + number));
        }
        var by = vocabulary.name(random);
        fields.add("100", "1 \u001fa" + by + "\u001feauthor.");
        fields.add(
                "245",
                "10\u001fa" + title(random) + " :\u001fb" + vocabulary.words(random, 3 + random.nextInt(6))
                        + " /\u001fc" + by);
        fields.add(
                "264",
                " 1\u001faNew York :\u001fb" + Vocabulary.capital(vocabulary.word(random)) + " Press,\u001fc" + year
                        + ".");
        fields.add("300", "  \u001fa" + (40 + random.nextInt(900)) + " pages ;\u001fc23 cm");
        more(fields, random);
        fields.writeTo(out);
    }

    private void more(Fields fields, Random random) {
        if (random.nextInt(5) == 0) {
            fields.add("490", "1 \u001fa" + title(random) + " ;\u001fv" + (1 + random.nextInt(40)));
        }
        fields.add("500", "  \u001fa" + Vocabulary.capital(vocabulary.words(random, 20)) + ".");
        fields.add("504", "  \u001faIncludes bibliographical references and index.");
        if (random.nextInt(3) > 0) {
            fields.add(
                    "520", "  \u001fa" + Vocabulary.capital(vocabulary.words(random, 40 + random.nextInt(60))) + ".");
        }
        for (var i = 2 + random.nextInt(4); i > 0; i--) {
            fields.add("650", " 0\u001fa" + vocabulary.subject(random) + ".");
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            fields.add("700", "1 \u001fa" + vocabulary.name(random) + ",\u001feeditor.");
        }
    }

    private String title(Random random) {
        return Vocabulary.capital(vocabulary.words(random, 2 + random.nextInt(6)));
    }

    private static String isbn(int number) {
        // Spread over all publishers, each once: 1,000,003 and 10^9 have no factor in common.
        var twelve = "978%09d".formatted(number * 1_000_003L % 1_000_000_000L);
        var sum = 0;
        for (var i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }

    /** One record's directory and data. */
    private static final class Fields {
        private final StringBuilder directory = new StringBuilder();
        private final ByteArrayOutputStream data = new ByteArrayOutputStream(2_048);

        void add(String tag, String content) {
            var bytes = (content + "\u001e").getBytes(StandardCharsets.UTF_8);
            directory.append(tag).append(padded(bytes.length, 4)).append(padded(data.size(), 5));
            data.writeBytes(bytes);
        }

        private static String padded(int number, int length) {
            return String.valueOf(1_000_000 + number).substring(7 - length);
        }

        void writeTo(OutputStream out) throws IOException {
            var base = LEADER + directory.length() / ENTRY * ENTRY + 1;
            var length = base + data.size() + 1;
            out.write(
                    (padded(length, 5) + "nam a22" + padded(base, 5) + " i 4500").getBytes(StandardCharsets.US_ASCII));
            out.write((directory + "\u001e").getBytes(StandardCharsets.US_ASCII));
            data.writeTo(out);
            out.write(0x1d);
        }
    }
}
