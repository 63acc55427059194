package org.carrel.account;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;

/**
 * What a name looks like to a reader (the skeletons of UTS #39): two names with the same look pass for each other, as {@code
 * paypal} and {@code paypaI} do.
 */
final class LookAlikes {
    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
    private static final SpoofChecker SKELETONS = new SpoofChecker.Builder().build();

    private LookAlikes() {}

    /** The look of a name as it is shown, so with its capitals: it is {@code I} that looks like {@code l}, not {@code i}. */
    static String of(String name) {
        return FOLDING.normalize(SKELETONS.getSkeleton(name));
    }

    /** The look to somebody who reads in haste, for names that are worth more to a deceiver than to anybody else. */
    static String inHaste(String name) {
        return of(FOLDING.normalize(name)).replace('i', 'l');
    }
}
