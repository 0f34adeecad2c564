package org.consilium.people.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.access.PersonalRecords;
import org.consilium.people.portrait.PortraitService;

/**
 * What a speaker has said, as personal data. Consents document a recording, so they stay under the member's number; who of the
 * agenda the member was, the hours, the suggestions and the portraits of that person are erased.
 */
@ApplicationScoped
class PersonalSpeakerRepository implements PersonalRecords {
    private static final String EXCHANGE = "exchange";

    private final SpeakerRepository speakers;
    private final SuggestionRepository suggestions;
    private final PortraitService portraits;

    PersonalSpeakerRepository(SpeakerRepository speakers, SuggestionRepository suggestions, PortraitService portraits) {
        this.speakers = speakers;
        this.suggestions = suggestions;
        this.portraits = portraits;
    }

    @Override
    public String name() {
        return "speaker";
    }

    @Override
    public List<Map<String, Object>> of(long member) {
        List<Map<String, Object>> kept = new ArrayList<>();
        speakers.of(member).forEach(one -> kept.add(of(one)));
        suggestions.of(member).forEach(one -> kept.add(of(one)));
        for (String exchange : speakers.consentedIn(member)) {
            speakers.consents(exchange, member).forEach(one -> kept.add(of(exchange, one)));
        }
        return kept;
    }

    private static Map<String, Object> of(Speaker one) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put(EXCHANGE, one.exchange());
        kept.put("person", one.person());
        if (one.answeredAt() != null) {
            kept.put("participation", one.participation().code());
            kept.put("answered_at", one.answeredAt().toString());
        }
        AvailableHours hours = one.hours();
        if (hours != null) {
            kept.put("available", hours.from() + "-" + hours.to() + " " + hours.zone());
        }
        return kept;
    }

    private static Map<String, Object> of(Suggestion one) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put(EXCHANGE, one.programme());
        kept.put("person", one.person());
        kept.put("suggested_at", one.madeAt().toString());
        kept.put("suggestion", (one.first() + ", " + one.second()).strip());
        return kept;
    }

    private static Map<String, Object> of(String exchange, RecordingConsent one) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put(EXCHANGE, exchange);
        kept.put("at", one.at().toString());
        kept.put("decision", one.given() ? "given" : "refused");
        kept.put("words", one.words());
        kept.put("link", Objects.requireNonNullElse(one.link(), 0L));
        return kept;
    }

    @Override
    public List<String> fields() {
        return List.of(
                EXCHANGE,
                "person",
                "participation",
                "answered_at",
                "available",
                "suggested_at",
                "suggestion",
                "at",
                "decision",
                "words",
                "link");
    }

    @Override
    public void erase(long member) {
        speakers.of(member).forEach(one -> portraits.remove(one.programme(), one.person()));
        speakers.erase(member);
        suggestions.erase(member);
    }
}
