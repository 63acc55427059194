package org.carrel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words, names and subjects of real records, the frequent ones first, as {@code books/*.csv} and {@code marc/*.mrc} have them. */
final class Vocabulary {
    private static final int NAMES = 400_000;
    private static final int SUBJECTS = 60_000;
    private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}[\\p{Ll}'-]+|\\p{Lo}{2,}");
    private final String[] words;
    private final String[] given;
    private final String[] family;

    private Vocabulary(String[] words, String[] given, String[] family) {
        this.words = words;
        this.given = given;
        this.family = family;
    }

    /** Where the data are: beside the repository, or where {@code CARREL_SHARED_DATA} says. */
    static Optional<Path> directory() {
        var here = Path.of("").toAbsolutePath();
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CARREL_SHARED_DATA")).map(Path::of),
                        Stream.iterate(here, at -> at != null, Path::getParent).map(at -> at.resolve("shared/data")))
                .filter(Files::isDirectory)
                .findFirst();
    }

    static Vocabulary read(Path directory) throws IOException {
        var words = new ArrayList<String>();
        var given = new ArrayList<String>();
        var family = new ArrayList<String>();
        for (var file : files(directory)) {
            for (var line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("[\\n\\x1d]", -1)) {
                // Behind the sign that begins a subfield stands its code.
                var cells = line.split(file.toString().endsWith(".csv") ? "[,\"]" : "\\x1e|\\x1f.", -1);
                Arrays.stream(cells).forEach(cell -> learn(cell, words, given, family));
            }
        }
        if (words.size() < 100 || given.size() < 10) {
            throw new IOException("There are no books to learn from in " + directory + ".");
        }
        return new Vocabulary(distinct(words), distinct(given), distinct(family));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("(?!bad).*\\.(csv|mrc)"))
                    .sorted()
                    .toList();
        }
    }

    private static void learn(String cell, List<String> words, List<String> given, List<String> family) {
        if (cell.contains("://") || cell.contains("\uFFFD")) {
            return;
        }
        var text = cell.strip().split("[^\\p{L}'-]+");
        if (cell.strip().matches("\\p{Lu}\\p{L}+( \\p{Lu}\\.?)? \\p{Lu}\\p{L}+")) {
            given.add(text[0]);
            family.add(text[text.length - 1]);
        }
        Arrays.stream(text)
                .filter(word -> word.length() < 20 && WORD.matcher(word).matches())
                .forEach(words::add);
    }

    /** Zipf's law: the word of rank k comes 1/k as often as the first. */
    String word(Random random) {
        return words[rank(random, words.length)];
    }

    String words(Random random, int count) {
        var text = new StringBuilder(word(random));
        for (var i = 1; i < count; i++) {
            text.append(' ').append(word(random));
        }
        return text.toString();
    }

    /** Family name first, as catalogues have it. */
    String name(Random random) {
        var number = rank(random, NAMES);
        var mixed = number * 2_654_435_761L;
        return family[(int) Math.floorMod(mixed, (long) family.length)] + ", "
                + given[(int) Math.floorMod(mixed >>> 16, (long) given.length)] + " " + (char) ('A' + number % 26)
                + ".";
    }

    String subject(Random random) {
        var number = rank(random, SUBJECTS);
        return capital(words[(int) Math.floorMod(number * 7_919L, (long) words.length)]) + "\u001fx"
                + capital(words[(int) Math.floorMod(number * 104_729L + 1, Math.min(2_000L, words.length))]);
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static int rank(Random random, int size) {
        return (int) Math.min(size - 1, Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1);
    }

    /** The most frequent first. */
    private static String[] distinct(List<String> texts) {
        return texts.stream().collect(Collectors.groupingBy(text -> text, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }
}
