package org.consilium.people.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.SessionService;
import org.consilium.people.PersonRedacted;
import org.consilium.shared.SlugFreed;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** Members who are people of an agenda, and their answers. Checks no rights: the calling use cases do. */
@ApplicationScoped
@Transactional
public class SpeakerService {
    private final SpeakerRepository speakers;
    private final SuggestionRepository suggestions;
    private final SessionService sessions;
    private final Event<SpeakerLinked> linked;
    private final Event<SpeakerAnswered> answered;
    private final Clock clock;

    SpeakerService(
            SpeakerRepository speakers,
            SuggestionRepository suggestions,
            SessionService sessions,
            Event<SpeakerLinked> linked,
            Event<SpeakerAnswered> answered,
            Clock clock) {
        this.speakers = speakers;
        this.suggestions = suggestions;
        this.sessions = sessions;
        this.linked = linked;
        this.answered = answered;
        this.clock = clock;
    }

    public Optional<Speaker> of(String exchange, long member) {
        return speakers.of(exchange, member);
    }

    public List<Speaker> in(String exchange) {
        return speakers.in(exchange);
    }

    /** Links a member to a person; earlier links of both in this exchange end. An equal link stays with its answers. */
    public void link(String exchange, long member, String programme, String person) {
        boolean same = speakers.of(exchange, member)
                .filter(one -> one.person().equals(person))
                .isPresent();
        if (!same) {
            speakers.link(exchange, member, programme, person, clock.instant());
            speakers.of(exchange, member).ifPresent(speaker -> linked.fire(new SpeakerLinked(speaker)));
        }
    }

    void redact(@Observes PersonRedacted gone) {
        gone.keys().forEach(person -> {
            speakers.redact(gone.programme(), person);
            suggestions.redact(gone.programme(), person);
        });
    }

    public void unlink(String exchange, String person) {
        speakers.unlink(exchange, person);
    }

    public void answer(Speaker speaker, Participation answer) {
        speakers.answer(speaker, answer, clock.instant());
        answered.fire(new SpeakerAnswered(speaker.exchange(), speaker.member(), answer));
    }

    /** @param hours null: at any time */
    public void keepHours(Speaker speaker, @Nullable AvailableHours hours) {
        speakers.keepHours(speaker, hours);
    }

    /**
     * Records an answer, unless it repeats the last one.
     *
     * @param words the text that the speaker saw, in this language
     */
    public void consent(
            Caller caller, Speaker speaker, ConsentSubject subject, boolean given, UiLanguage language, String words) {
        @Nullable RecordingConsent last = consents(speaker).get(subject);
        if (last == null ? given : last.given() != given) {
            Instant now = clock.instant();
            Long link = sessions.link(caller).orElse(null);
            speakers.add(speaker, new RecordingConsent(subject, given, link, language.code(), words, now));
        }
    }

    /** The last answer for each subject; without one, nobody has asked or answered. */
    public Map<ConsentSubject, RecordingConsent> consents(Speaker speaker) {
        return last(history(speaker));
    }

    /** As {@link #consents(Speaker)} of everybody in an exchange, by member. One query. */
    public Map<Long, Map<ConsentSubject, RecordingConsent>> consents(String exchange) {
        Map<Long, Map<ConsentSubject, RecordingConsent>> found = new HashMap<>();
        speakers.consents(exchange).forEach((member, history) -> found.put(member, last(history)));
        return found;
    }

    private static Map<ConsentSubject, RecordingConsent> last(List<RecordingConsent> history) {
        Map<ConsentSubject, RecordingConsent> last = new EnumMap<>(ConsentSubject.class);
        history.forEach(one -> last.put(one.subject(), one));
        return last;
    }

    /** All answers, oldest first. */
    public List<RecordingConsent> history(Speaker speaker) {
        return speakers.consents(speaker.exchange(), speaker.member());
    }

    void forget(@Observes SlugFreed freed) {
        speakers.forget(freed.slug());
        suggestions.forget(freed.slug());
    }
}
