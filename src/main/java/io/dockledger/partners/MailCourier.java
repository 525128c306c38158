package io.dockledger.partners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.evidence.Correlation;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mails a letter. Its Message-ID is the same however often it is sent, so that the receiver can tell a repeat. */
class MailCourier implements Courier {

    private final PartnerContacts contacts;
    private final JavaMailSender sender;
    private final String from;
    private final ObjectMapper json;
    private final Clock clock;
    private final Executor threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mail-delivery");
        thread.setDaemon(true);
        return thread;
    });

    MailCourier(PartnerContacts contacts, JavaMailSender sender, String from, ObjectMapper json, Clock clock) {
        this.contacts = contacts;
        this.sender = sender;
        this.from = from;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public CompletableFuture<Receipt> send(Claimed message) {
        String to = contacts.of(String.valueOf(message.partner()))
                .map(PartnerContact::mail)
                .orElse(null);
        if (to == null) {
            return CompletableFuture.completedFuture(
                    new Receipt.Failed("The partner %s has no mail address.".formatted(message.partner()), null));
        }
        return CompletableFuture.supplyAsync(() -> send(message, to), threads).exceptionally(Receipt::of);
    }

    private Receipt send(Claimed message, String to) {
        sender.send(mail(message, to));
        return new Receipt.Delivered("accepted for " + to);
    }

    private MimeMessage mail(Claimed message, String to) {
        try {
            Letter letter = json.readValue(message.fullBody(), Letter.class);
            MimeMessage mail = new NamedMail("<%s@%s>".formatted(message.id(), from.substring(from.indexOf('@') + 1)));
            MimeMessageHelper helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(letter.subject());
            helper.setText(letter.text(), false);
            helper.setSentDate(Date.from(clock.instant()));
            // Nobody's absence notice shall come back to us.
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader(Correlation.HEADER, message.correlationId());
            return mail;
        } catch (MessagingException | JsonProcessingException e) {
            throw new IllegalStateException("The mail cannot be written: " + e.getMessage(), e);
        }
    }

    /** Keeps the Message-ID that it is given. */
    private static final class NamedMail extends MimeMessage {

        private final String id;

        NamedMail(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
