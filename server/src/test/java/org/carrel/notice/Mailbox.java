package org.carrel.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A mail server that keeps what it is sent, for everybody. */
final class Mailbox {
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{43})\\b");
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    Mailbox() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The subjects of what came for an address, in their order. */
    List<String> subjects(String address) {
        return letters(address).stream().map(Mailbox::subject).toList();
    }

    /** The plain text of the last letter to an address with this in its subject. */
    String last(String address, String subject) {
        return letters(address).reversed().stream()
                .filter(letter -> subject(letter).contains(subject))
                .findFirst()
                .map(letter -> texts(letter).getFirst())
                .orElseThrow(() -> new AssertionError(address + " has only " + subjects(address)));
    }

    /** The token in the link of that letter. */
    String token(String address, String subject) {
        var token = TOKEN.matcher(last(address, subject));
        if (!token.find()) {
            throw new AssertionError("There is no link in " + last(address, subject));
        }
        return token.group(1);
    }

    private List<MimeMessage> letters(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(letter -> recipients(letter).contains(address))
                .toList();
    }

    private static String recipients(MimeMessage letter) {
        try {
            return Arrays.toString(letter.getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every part that is text, in its order: the plain one is the first. */
    private static List<String> texts(Part part) {
        try {
            if (part.getContent() instanceof Multipart parts) {
                var texts = new ArrayList<String>();
                for (var i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    texts.addAll(texts(inner));
                }
                return texts;
            }
            return List.of(String.valueOf(part.getContent()));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
