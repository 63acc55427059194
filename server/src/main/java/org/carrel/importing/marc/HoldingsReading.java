package org.carrel.importing.marc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.importing.HoldingsMapping;
import org.carrel.importing.IncomingCopy;
import org.carrel.platform.Money;
import org.marc4j.marc.DataField;

/** Reads copies as a mapping says where they stand; what makes no sense of one is left out, the copy comes in all the same. */
final class HoldingsReading {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-./]?(\\d{2})[-./]?(\\d{2}).*");
    private static final Pattern PRICE =
            Pattern.compile("(?:([A-Z]{3})|([$€£]))?\\s*(\\d{1,6})(?:[.,](\\d{2}))?\\s*(?:([A-Z]{3})|([$€£]))?");
    private final DataField field;
    private final HoldingsMapping mapping;

    private HoldingsReading(DataField field, HoldingsMapping mapping) {
        this.field = field;
        this.mapping = mapping;
    }

    static List<IncomingCopy> copies(MarcFields in, HoldingsMapping mapping) {
        return in.fields(mapping.tag())
                .map(field -> new HoldingsReading(field, mapping).copy())
                .toList();
    }

    private IncomingCopy copy() {
        return new IncomingCopy(
                text("barcode", 64),
                text("branch", 64)
                        .map(code -> mapping.branches().getOrDefault(code, code))
                        .or(mapping::branch),
                text("callNumber", 100),
                text("shelfLocation", 200),
                text("itemType", 100).flatMap(HoldingsReading::token),
                text("price", 40).flatMap(HoldingsReading::price),
                text("acquiredOn", 40).flatMap(HoldingsReading::day),
                text("notes", 2_000),
                text("referenceOnly", 40).filter(mark -> !mark.equals("0")).isPresent());
    }

    private Optional<String> text(String name, int most) {
        return Optional.ofNullable(mapping.subfields().get(name))
                .flatMap(code -> MarcFields.text(field, code))
                .map(text -> text.replaceAll("\\p{Cc}+", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() <= most ? text : text.substring(0, most));
    }

    private static Optional<String> token(String text) {
        var token =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "_").replaceAll("^_+|_+$", "");
        return Optional.of(token.length() <= 32 ? token : token.substring(0, 32))
                .filter(known -> !known.isEmpty());
    }

    /** An amount without a currency is not guessed at. */
    private static Optional<Money> price(String text) {
        var read = PRICE.matcher(text);
        if (!read.matches()) {
            return Optional.empty();
        }
        var currency = Optional.ofNullable(read.group(1))
                .or(() -> Optional.ofNullable(read.group(5)))
                .or(() -> Optional.ofNullable(read.group(2)).map(HoldingsReading::currency))
                .or(() -> Optional.ofNullable(read.group(6)).map(HoldingsReading::currency));
        var cents = Optional.ofNullable(read.group(4)).map(Integer::parseInt).orElse(0);
        return currency.filter(HoldingsReading::hasCents)
                .map(code -> new Money(Integer.parseInt(read.group(3)) * 100 + cents, code));
    }

    private static String currency(String sign) {
        return switch (sign) {
            case "€" -> "EUR";
            case "£" -> "GBP";
            default -> "USD";
        };
    }

    private static boolean hasCents(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() == 2;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<LocalDate> day(String text) {
        var read = DAY.matcher(text);
        try {
            return read.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(read.group(1)),
                            Integer.parseInt(read.group(2)),
                            Integer.parseInt(read.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
