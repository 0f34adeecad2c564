package org.consilium.access.web;

import java.time.Instant;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/** What other features keep of a person, in the words of a page: their own records have names and codes of the wire. */
public record RecordWords(UiLanguage language) {
    private static final String UTC = "UTC";

    public String label(String name) {
        return switch (name) {
            case "exchange" -> say("audit.exchange");
            case "kind" -> say("record.kind");
            case "origin" -> say("participants.since");
            case "state" -> say("participants.state");
            case "made_at" -> say("record.made_at");
            case "decided_at" -> say("record.decided_at");
            case "consent_at" -> say("record.consent_at");
            case "consent_version" -> say("record.consent_version");
            case "queued_at" -> say("record.queued_at");
            case "sent_at" -> say("record.sent_at");
            default -> name;
        };
    }

    public String value(String name, Object value) {
        return switch (name) {
            case "origin" -> say("RegistrationOrigin." + value);
            case "state" -> say("RegistrationState." + value);
            case "kind" -> kind(value.toString());
            default -> name.endsWith("_at") ? moment(Instant.parse(value.toString())) : value.toString();
        };
    }

    private String kind(String code) {
        return switch (code) {
            case "invitation" -> say("record.kind.invitation");
            case "link" -> say("record.kind.link");
            case "waiting" -> say("record.kind.waiting");
            case "declined" -> say("record.kind.declined");
            default -> code;
        };
    }

    private String moment(Instant instant) {
        Formats formats = new Formats(language);
        return formats.date(instant, UTC) + " " + formats.time(instant, UTC) + "\u00a0" + UTC;
    }

    private String say(String key) {
        return Texts.of(language).say(key);
    }
}
