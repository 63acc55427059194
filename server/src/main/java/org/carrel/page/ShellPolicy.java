package org.carrel.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page may load and run (Content Security Policy, level 3): what lies with us, and the few scripts and styles that
 * stand in the shell itself, by their hashes. A nonce would be another one in every answer, and then no answer could be
 * kept and asked for again by its entity tag. Blocks of data ({@code application/json}) are never run, and need no leave.
 */
final class ShellPolicy {
    private static final Pattern SCRIPT =
            Pattern.compile("<script((?:(?!\\bsrc=)[^>])*)>(.*?)</script>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE =
            Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern DATA = Pattern.compile("type=\"application/(?:ld\\+)?json\"");

    private ShellPolicy() {}

    static String of(String shell) {
        var scripts = SCRIPT.matcher(shell)
                .results()
                .filter(found -> !DATA.matcher(found.group(1)).find())
                .map(found -> hash(found.group(2)))
                .collect(Collectors.joining());
        var styles = STYLE.matcher(shell)
                .results()
                .map(found -> hash(found.group(1)))
                .collect(Collectors.joining());
        return "default-src 'none'; script-src 'self'" + scripts + "; style-src 'self'" + styles
                + "; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return " 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
