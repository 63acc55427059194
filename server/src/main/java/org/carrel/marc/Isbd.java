package org.carrel.marc;

/**
 * Takes away the punctuation that cataloguers put between the parts of a description (ISBD): it stands at the end of a
 * subfield and belongs to what follows.
 */
public final class Isbd {
    private Isbd() {}

    /** Without a mark that leads on, or else without the full stop that ends an area. */
    public static String clean(String text) {
        var stripped = text.strip();
        var bare = withoutMark(stripped);
        return bare.length() < stripped.length() ? bare : withoutStop(stripped);
    }

    /** So that {@link #clean} gives the text back whole: with the mark behind it, where the text's own end would be taken for one. */
    public static String closed(String text, String mark) {
        return clean(text).equals(text) ? text : text + mark;
    }

    /** Without a mark at the end that announces what follows: {@code / : ; = , +}. */
    public static String withoutMark(String text) {
        var end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || leadsOn(text, end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** A plus or an equals sign may belong to the text unless a blank sets it off: {@code C++}. */
    private static boolean leadsOn(String text, int at) {
        var mark = text.charAt(at);
        return "/:;,".indexOf(mark) >= 0 || ("=+".indexOf(mark) >= 0 && at > 0 && text.charAt(at - 1) == ' ');
    }

    /** Without one full stop at the end; three dots are an ellipsis, and an initial keeps its own. */
    public static String withoutStop(String text) {
        var ellipsis = text.endsWith("...") && !text.endsWith("....");
        return !text.endsWith(".") || ellipsis || endsInInitial(text)
                ? text
                : text.substring(0, text.length() - 1).strip();
    }

    private static boolean endsInInitial(String text) {
        var at = text.length() - 2;
        return at >= 0
                && text.endsWith(".")
                && Character.isUpperCase(text.charAt(at))
                && (at == 0 || " .-".indexOf(text.charAt(at - 1)) >= 0);
    }

    /** Without brackets around all of it: {@code [2014]}. */
    public static String withoutBrackets(String text) {
        return text.startsWith("[") && text.endsWith("]") && text.indexOf('[', 1) < 0
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }
}
