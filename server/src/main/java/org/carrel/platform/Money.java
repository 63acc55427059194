package org.carrel.platform;

import java.util.Currency;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidValue;

/**
 * An amount in whole minor units (cents) of its currency.
 *
 * @param currency three capital letters (ISO 4217)
 */
public record Money(int amount, String currency) {
    /** Reads {@code {"amount": 250, "currency": "EUR"}}, not negative. */
    public static Money read(Fields in) {
        var amount = in.whole("amount", 0, Integer.MAX_VALUE).required();
        var currency = in.text("currency", 3).as(Money::currency).required();
        in.done();
        return new Money(amount.get(), currency.get());
    }

    private static String currency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("currency", "Must be a currency code of ISO 4217, such as EUR.");
        }
    }
}
