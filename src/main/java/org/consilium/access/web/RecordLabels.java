package org.consilium.access.web;

import java.time.Instant;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/** Labels for the personal records of other features, whose names and codes are those of the API. */
public record RecordLabels(UiLanguage language) {
    private static final String UTC = "UTC";

    /** The heading of a feature's records. */
    public String title(String records) {
        return say("record.of." + records);
    }

    public String label(String name) {
        return switch (name) {
            case "exchange" -> say("audit.exchange");
            case "origin" -> say("participants.since");
            case "state" -> say("participants.state");
            default -> say("record." + name);
        };
    }

    /** Two features may use one kind for different things. */
    public String value(String records, String name, Object value) {
        return switch (name) {
            case "origin" -> say("RegistrationOrigin." + value);
            case "state" -> say("RegistrationState." + value);
            case "answer" -> say("InvitationAnswer." + value);
            case "participation" -> say("Participation." + value);
            case "decision" -> say("ConsentDecision." + value);
            case "kind" -> say("record.kind." + records + "." + value);
            case "booth" -> new Formats(language).language(value.toString());
            case "at", "from", "to" -> moment(Instant.parse(value.toString()));
            default -> name.endsWith("_at") ? moment(Instant.parse(value.toString())) : value.toString();
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
