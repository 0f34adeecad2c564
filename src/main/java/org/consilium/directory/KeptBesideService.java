package org.consilium.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.consilium.people.portrait.PortraitService;
import org.consilium.people.speaker.Speaker;
import org.consilium.people.speaker.SpeakerService;
import org.consilium.people.speaker.Suggestion;
import org.consilium.people.speaker.SuggestionService;

/** What is kept about a person of a programme beside its file. For callers who may edit the programme. */
@ApplicationScoped
@Transactional
class KeptBesideService {
    private final SpeakerService speakers;
    private final SuggestionService suggestions;
    private final PortraitService portraits;

    KeptBesideService(SpeakerService speakers, SuggestionService suggestions, PortraitService portraits) {
        this.speakers = speakers;
        this.suggestions = suggestions;
        this.portraits = portraits;
    }

    /**
     * @param exchanges of the programme, by slug
     * @param person key in the programme's file
     */
    RecordSide.Kept of(String programme, List<String> exchanges, String person) {
        List<Speaker> linked = exchanges.stream()
                .flatMap(exchange -> speakers.in(exchange).stream())
                .filter(one -> one.person().equals(person))
                .toList();
        long waiting = suggestions.in(programme).stream()
                .filter(Suggestion::isOpen)
                .filter(one -> one.person().equals(person))
                .count();
        return new RecordSide.Kept(
                linked.size(),
                linked.stream().mapToInt(one -> speakers.history(one).size()).sum(),
                (int) waiting,
                portraits.accepted(programme).containsKey(person));
    }
}
