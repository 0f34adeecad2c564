package org.consilium.people.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What speakers suggest to the organisers. Checks no rights: the calling use cases do. */
@ApplicationScoped
@Transactional
public class SuggestionService {
    /** A person has at most one of a kind. */
    private static final int MOST = 1_000;

    private final SuggestionRepository suggestions;
    private final Clock clock;

    SuggestionService(SuggestionRepository suggestions, Clock clock) {
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Suggestion> in(String programme) {
        return suggestions.in(programme, MOST);
    }

    public List<Suggestion> of(Speaker speaker) {
        return suggestions.of(speaker.member()).stream()
                .filter(one -> one.programme().equals(speaker.programme()))
                .filter(one -> one.person().equals(speaker.person()))
                .toList();
    }

    /** Replaces the speaker's earlier suggestion of this kind. */
    public void make(Speaker speaker, SuggestionKind kind, String language, String first, String second) {
        suggestions.replace(speaker, kind, language, first, second, clock.instant());
    }

    public Optional<Suggestion> open(String programme, long id) {
        return suggestions.locked(programme, id).filter(Suggestion::isOpen);
    }

    /** @return whether it was open until now */
    public boolean decide(String programme, long id, SuggestionState to, @Nullable Long by) {
        boolean open = open(programme, id).isPresent();
        if (open) {
            suggestions.decide(id, to, by, clock.instant());
        }
        return open;
    }
}
