package org.carrel.notice;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The configured SMTP server. */
final class MailServer {
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;
    private final String name;
    private final Clock clock;

    MailServer(MailProperties properties, Clock clock) {
        this.clock = clock;
        this.from = properties.from().orElseThrow();
        this.name = properties.name();
        sender.setHost(properties.host().orElseThrow());
        sender.setPort(properties.port());
        properties.username().ifPresent(sender::setUsername);
        properties.password().ifPresent(sender::setPassword);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(session(properties));
    }

    private static Properties session(MailProperties properties) {
        var session = new Properties();
        var timeout = Long.toString(properties.timeout().toMillis());
        session.setProperty(
                "mail.smtp.auth", Boolean.toString(properties.username().isPresent()));
        session.setProperty("mail.smtp.connectiontimeout", timeout);
        session.setProperty("mail.smtp.timeout", timeout);
        session.setProperty("mail.smtp.writetimeout", timeout);
        session.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (properties.encryption()) {
            case NONE -> session.setProperty("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                session.setProperty("mail.smtp.starttls.enable", "true");
                session.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> session.setProperty("mail.smtp.ssl.enable", "true");
        }
        return session;
    }

    /** @throws MailException when the server does not take it */
    void send(Message message) {
        var mime = sender.createMimeMessage();
        try {
            var mail = new MimeMessageHelper(mime, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
            mail.setFrom(from, name);
            mail.setTo(message.address());
            mail.setSubject(message.subject());
            mail.setText(message.plain(), message.html());
            mail.setSentDate(Date.from(clock.instant()));
            // RFC 3834: nobody's holiday notice should answer a program.
            mime.setHeader("Auto-Submitted", "auto-generated");
            mime.setHeader("Content-Language", message.language());
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailParseException(e);
        }
        sender.send(mime);
    }
}
