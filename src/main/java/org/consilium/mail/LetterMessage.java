package org.consilium.mail;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import java.net.IDN;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter as a mail message (RFC 5322): one recipient, plain text, bounded header lines. */
final class LetterMessage {
    /** Addresses that SMTP carries without SMTPUTF8; quoted local parts and address literals are not accepted. */
    private static final Pattern ADDRESS =
            Pattern.compile("([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@([^@\\s<>,;()\"]{1,253})");

    private LetterMessage() {}

    /** @return empty if mail cannot be sent to the address */
    static Optional<MailMessage> of(WrittenLetter letter, MailSettings settings, Instant now) {
        return recipient(letter.address())
                .map(to -> new MailMessage()
                        .setFrom(settings.sender())
                        .setTo(to)
                        .setText(letter.words().text().replace("\r\n", "\n").replace('\r', '\n'))
                        .setHeaders(headers(letter, settings, now)));
    }

    private static MultiMap headers(WrittenLetter letter, MailSettings settings, Instant now) {
        String host = settings.sender().substring(settings.sender().indexOf('@') + 1);
        return MultiMap.caseInsensitiveMultiMap()
                .set("From", HeaderText.mailbox("From", settings.senderName(), settings.sender()))
                .set("Subject", HeaderText.encode("Subject", letter.words().subject()))
                .set("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
                // The Message-ID is the same for every attempt: many servers and clients then show a duplicate only
                // once.
                .set(
                        "Message-ID",
                        HeaderText.unbroken(
                                "Message-ID",
                                "<letter-%d.%d@%s>"
                                        .formatted(
                                                letter.id(), letter.queuedAt().toEpochMilli(), host)))
                .set("Content-Language", letter.language().tag())
                .set("Auto-Submitted", "auto-generated");
    }

    private static Optional<String> recipient(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parts.group(1) + "@" + IDN.toASCII(parts.group(2), IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException noHostName) {
            return Optional.empty();
        }
    }
}
