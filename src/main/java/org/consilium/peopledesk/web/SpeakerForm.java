package org.consilium.peopledesk.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.consilium.people.PersonName;
import org.consilium.people.speaker.AvailableHours;
import org.consilium.people.speaker.Suggestion;
import org.consilium.people.speaker.SuggestionKind;
import org.consilium.peopledesk.OwnPage;
import org.consilium.shared.PlainText;
import org.consilium.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a speaker's own page: as stored or suggested, or as typed.
 *
 * @param wrong what is wrong, by field
 */
public record SpeakerForm(
        String family,
        String given,
        String post,
        String institution,
        String from,
        String to,
        Map<String, String> wrong) {
    private static final int LONGEST_NAME = 100;

    /** With what waits for the organisers, otherwise with what is published. */
    static SpeakerForm of(OwnPage own) {
        OwnPage.Person person = own.person();
        PersonName name = person == null ? null : person.ownName().orElse(null);
        @Nullable Suggestion named = open(own, SuggestionKind.NAME);
        @Nullable Suggestion posted = open(own, SuggestionKind.POST);
        AvailableHours hours = own.speaker() == null ? null : own.speaker().hours();
        return new SpeakerForm(
                named != null ? named.first() : name == null ? "" : name.family(),
                named != null ? named.second() : name == null ? "" : name.given(),
                posted != null ? posted.first() : person == null ? "" : person.ownPost(),
                posted != null ? posted.second() : person == null ? "" : person.ownInstitution(),
                hours == null ? "" : hours.from().toString(),
                hours == null ? "" : hours.to().toString(),
                Map.of());
    }

    private static @Nullable Suggestion open(OwnPage own, SuggestionKind kind) {
        Suggestion last = own.suggestion(kind);
        return last != null && last.isOpen() ? last : null;
    }

    SpeakerForm typed(MultivaluedMap<String, String> sent, Texts words) {
        SpeakerForm typed = new SpeakerForm(
                text(sent, "family", family),
                text(sent, "given", given),
                text(sent, "post", post),
                text(sent, "institution", institution),
                text(sent, "from", from),
                text(sent, "to", to),
                Map.of());
        return typed.checked(words);
    }

    private static String text(MultivaluedMap<String, String> sent, String field, String otherwise) {
        return PlainText.tidy(Objects.requireNonNullElse(sent.getFirst(field), otherwise));
    }

    private SpeakerForm checked(Texts words) {
        Map<String, String> found = new LinkedHashMap<>();
        check(found, "family", family, LONGEST_NAME, words);
        check(found, "given", given, LONGEST_NAME, words);
        check(found, "post", post, Suggestion.LONGEST, words);
        check(found, "institution", institution, Suggestion.LONGEST, words);
        if (!from.isEmpty() || !to.isEmpty()) {
            LocalTime begins = time(from);
            LocalTime ends = time(to);
            if (begins == null || ends == null || !begins.isBefore(ends)) {
                found.put("from", words.say("speaker.hours.wrong"));
            }
        }
        return new SpeakerForm(family, given, post, institution, from, to, Map.copyOf(found));
    }

    private static void check(Map<String, String> found, String field, String text, int longest, Texts words) {
        PlainText.flaw(text, longest).ifPresent(flaw -> {
            String said = flaw == PlainText.Flaw.TOO_LONG
                    ? words.say("speaker.too_long", "most", longest)
                    : words.say("speaker.characters");
            found.put(field, said);
        });
    }

    /** @return null for anything but a time of day, such as 09:30 */
    static @Nullable LocalTime time(String typed) {
        return typed.matches("([01]\\d|2[0-3]):[0-5]\\d") ? LocalTime.parse(typed) : null;
    }

    public @Nullable String wrongIn(String field) {
        return wrong.get(field);
    }
}
