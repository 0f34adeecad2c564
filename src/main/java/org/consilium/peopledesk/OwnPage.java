package org.consilium.peopledesk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.admission.ExchangeHead;
import org.consilium.admission.Moments;
import org.consilium.agenda.Role;
import org.consilium.directory.Held;
import org.consilium.exchange.Side;
import org.consilium.people.PersonName;
import org.consilium.people.PersonNames;
import org.consilium.people.portrait.Portrait;
import org.consilium.people.portrait.PortraitState;
import org.consilium.people.speaker.ConsentSubject;
import org.consilium.people.speaker.RecordingConsent;
import org.consilium.people.speaker.Speaker;
import org.consilium.people.speaker.Suggestion;
import org.consilium.people.speaker.SuggestionKind;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What a speaker sees about himself or herself in one exchange.
 *
 * @param speaker null if no organiser has said yet who of the agenda the member is
 * @param person null if what is published does not name the person
 */
public record OwnPage(
        ExchangeHead exchange,
        @Nullable Speaker speaker,
        @Nullable Person person,
        List<Spoken> items,
        List<Suggestion> suggestions,
        List<Portrait> portraits,
        Map<ConsentSubject, RecordingConsent> consents,
        List<RecordingConsent> history) {

    /** @param home the side on whose clock and in whose language the person is */
    public record Person(PersonNames name, boolean familyFirst, Side home, List<Held> posts) {
        public String language() {
            return home.language();
        }

        /** The name in the person's own language. */
        public Optional<PersonName> ownName() {
            return Optional.ofNullable(name.byLanguage().get(language()));
        }

        public String ownPost() {
            return posts.isEmpty() ? "" : own(posts.getFirst().post());
        }

        public String ownInstitution() {
            return posts.isEmpty() ? "" : own(posts.getFirst().institution());
        }

        private String own(LocalizedText text) {
            return text.byLanguage().getOrDefault(language(), "");
        }
    }

    public record Spoken(LocalizedText title, Role role, Instant starts, Instant ends) {}

    static OwnPage unlinked(ExchangeHead exchange) {
        return new OwnPage(exchange, null, null, List.of(), List.of(), List.of(), Map.of(), List.of());
    }

    /** The other sides' clocks. */
    public List<Side> others() {
        return exchange.sides().stream()
                .filter(side ->
                        person == null || !side.key().equals(person.home().key()))
                .toList();
    }

    /** The last suggestion of a kind, open or decided. */
    public @Nullable Suggestion suggestion(SuggestionKind kind) {
        return suggestions.stream()
                .filter(one -> one.kind() == kind)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    public @Nullable Portrait portrait(PortraitState state) {
        return portraits.stream()
                .filter(one -> one.state() == state)
                .findFirst()
                .orElse(null);
    }

    /** On the clock of the side that speaks the page's language. */
    public String moment(Instant at, UiLanguage language) {
        return Moments.said(at, language, exchange.sides());
    }

    public @Nullable RecordingConsent consent(ConsentSubject subject) {
        return consents.get(subject);
    }
}
