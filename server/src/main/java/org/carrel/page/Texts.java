package org.carrel.page;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.RuleBasedCollator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What pages say in one language: messages of ICU, so that every language has its own plurals. */
final class Texts {
    private static final Map<PageLanguage, Texts> ALL = Arrays.stream(PageLanguage.values())
            .collect(Collectors.toMap(l -> l, Texts::new, (a, b) -> a, () -> new EnumMap<>(PageLanguage.class)));

    private final PageLanguage language;
    private final Map<String, MessageFormat> messages = new HashMap<>();
    private final Map<String, Object> plain = new HashMap<>();
    private final LocalizedNumberFormatter numbers;
    private final ListFormatter lists;
    private final Collator order;

    private Texts(PageLanguage language) {
        this.language = language;
        this.numbers = NumberFormatter.withLocale(language.locale());
        this.lists = ListFormatter.getInstance(language.locale());
        this.order = order(language.locale());
        TextFiles.read(language).forEach((key, text) -> {
            var message = new MessageFormat(text, language.locale());
            messages.put(key, message);
            if (message.getArgumentNames().isEmpty()) {
                put(plain, key, message.format(Map.of()));
            }
        });
    }

    static Texts in(PageLanguage language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    PageLanguage language() {
        return language;
    }

    /** Those without values, for templates: the text {@code home.title} is {@code title} in {@code home}. */
    Map<String, Object> plain() {
        return plain;
    }

    String say(String key) {
        return say(key, Map.of());
    }

    /** @param values by the names that stand in the message */
    String say(String key, Map<String, Object> values) {
        var message = Optional.ofNullable(messages.get(key))
                .orElseThrow(() -> new IllegalStateException("There is no text " + key));
        // Messages are expensive to make and not for several threads at once; one is held for microseconds.
        synchronized (message) {
            return message.format(values);
        }
    }

    /** What a token of ours, such as {@code large_print}, is called; itself where nobody gave it a name. */
    String named(String group, String token) {
        var key = group + "." + token;
        return messages.containsKey(key) ? say(key) : token;
    }

    String languageName(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(language.locale());
    }

    /** Names as one text, such as {@code A, B and C}. */
    String list(List<String> names) {
        return lists.format(names);
    }

    /** Years are no numbers with thousands, and before our era they say so. */
    String year(int year) {
        return year > 0 ? String.valueOf(year) : say("year.before", Map.of("year", String.valueOf(1 - year)));
    }

    /** As people of this language would look for texts in a list; for several threads at once. */
    Comparator<Object> order() {
        return order;
    }

    String number(long number) {
        return numbers.format(number).toString();
    }

    private static Collator order(Locale locale) {
        var order = (RuleBasedCollator) Collator.getInstance(locale);
        order.setStrength(Collator.PRIMARY);
        order.setNumericCollation(true);
        return order.freeze();
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> all, String key, String text) {
        var dot = key.indexOf('.');
        if (dot < 0) {
            all.put(key, text);
            return;
        }
        if (all.computeIfAbsent(key.substring(0, dot), name -> new HashMap<String, Object>())
                instanceof Map<?, ?> group) {
            put((Map<String, Object>) group, key.substring(dot + 1), text);
        }
    }
}
