package org.consilium.live.room;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.consilium.shared.Languages;
import org.jspecify.annotations.Nullable;

/** A question from asking to answering. The original stays; a translation is a state. */
public final class Question {
    public record Answer(long by, String text, Instant at) {}

    final long number;
    final Instant at;
    RoomEvent.Asked asked;
    final Map<String, Message.Translation> translations;
    final Set<Long> votes;
    /** Written answers by language. */
    final Map<String, Answer> answers;

    /** Whether readers have ever seen it: they must then be told when it goes. */
    boolean everShown;

    /** The language into which interpreters were asked to translate it. */
    @Nullable
    String wanted;

    @Nullable
    Long assignedTo;

    @Nullable
    Long item;

    @Nullable
    Long mergedInto;

    @Nullable
    String declinedBecause;

    private QuestionState state = QuestionState.SUBMITTED;

    Question(long number, Instant at, RoomEvent.Asked asked) {
        this.number = number;
        this.at = at;
        this.asked = asked;
        this.item = asked.item();
        translations = new LinkedHashMap<>(2);
        votes = new HashSet<>();
        answers = new LinkedHashMap<>(2);
    }

    /** A copy: changes to it do not affect {@code original}. */
    Question(Question original) {
        number = original.number;
        at = original.at;
        asked = original.asked;
        translations = new LinkedHashMap<>(original.translations);
        votes = new HashSet<>(original.votes);
        answers = new LinkedHashMap<>(original.answers);
        everShown = original.everShown;
        wanted = original.wanted;
        assignedTo = original.assignedTo;
        item = original.item;
        mergedInto = original.mergedInto;
        declinedBecause = original.declinedBecause;
        state = original.state;
    }

    /** The message from which it was made was deleted. Answers belong to somebody else, and stay. */
    void withdraw() {
        asked = asked.withoutWords();
        translations.clear();
    }

    /** A question always has a text, unless it was deleted. */
    public boolean isWithdrawn() {
        return asked.text().isEmpty();
    }

    public QuestionState state() {
        return state;
    }

    void moveTo(QuestionState next) {
        state = next;
        everShown |= next.shown();
        if (next != QuestionState.TRANSLATING) {
            wanted = null;
        }
        if (next != QuestionState.DECLINED) {
            declinedBecause = null;
        }
    }

    /** Whether readers of this language can read the question, in any script or region. */
    boolean readableIn(String language) {
        String reader = Languages.primary(language);
        return Languages.primary(asked.language()).equals(reader)
                || translations.keySet().stream()
                        .anyMatch(one -> Languages.primary(one).equals(reader));
    }

    public Map<String, Answer> answers() {
        return Collections.unmodifiableMap(answers);
    }

    public RoomEvent.Asked asked() {
        return asked;
    }

    public @Nullable Long assignedTo() {
        return assignedTo;
    }

    public Instant at() {
        return at;
    }

    public @Nullable String declinedBecause() {
        return declinedBecause;
    }

    public boolean everShown() {
        return everShown;
    }

    public @Nullable Long item() {
        return item;
    }

    public @Nullable Long mergedInto() {
        return mergedInto;
    }

    public long number() {
        return number;
    }

    public Map<String, Message.Translation> translations() {
        return Collections.unmodifiableMap(translations);
    }

    public Set<Long> votes() {
        return Collections.unmodifiableSet(votes);
    }

    public @Nullable String wanted() {
        return wanted;
    }
}
