package org.consilium.peopledesk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.directory.Held;
import org.consilium.people.PersonName;
import org.consilium.people.PersonNames;
import org.consilium.people.portrait.Portrait;
import org.consilium.people.portrait.PortraitState;
import org.consilium.people.speaker.ConsentSubject;
import org.consilium.people.speaker.RecordingConsent;
import org.consilium.people.speaker.Speaker;
import org.consilium.people.speaker.Suggestion;
import org.consilium.shared.Fallback;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The people of a working copy, for its organisers.
 *
 * @param frame slug of the working copy
 * @param exchange whose agenda it is: the frame itself, or one of the mission's
 * @param exchanges all exchanges of the frame, by slug
 * @param published whether people can be let in
 * @param candidates speakers who have been let in
 */
public record PeopleOfAgenda(
        String frame,
        String exchange,
        LocalizedText title,
        List<String> exchanges,
        boolean published,
        List<Candidate> candidates,
        List<Person> people) {

    public record Candidate(long id, String name) {}

    /**
     * @param speaker null while nobody is linked
     * @param member the name of that member
     * @param proposed the member whose name equals one of the person's; null for none, or several
     */
    public record Person(
            String key,
            PersonNames name,
            boolean familyFirst,
            List<Held> posts,
            @Nullable Speaker speaker,
            String member,
            @Nullable Long proposed,
            Map<ConsentSubject, RecordingConsent> consents,
            List<Suggestion> suggestions,
            List<Portrait> portraits) {
        public @Nullable Portrait pending() {
            return portrait(PortraitState.PENDING);
        }

        public @Nullable Portrait accepted() {
            return portrait(PortraitState.ACCEPTED);
        }

        private @Nullable Portrait portrait(PortraitState state) {
            return portraits.stream()
                    .filter(one -> one.state() == state)
                    .findFirst()
                    .orElse(null);
        }

        /** Of the family name, which stands where there is no portrait: in the language in which the name is shown. */
        public String initial(String language) {
            Map<String, PersonName> names = name.byLanguage();
            PersonName read = Objects.requireNonNull(names.get(Fallback.choose(language, names.keySet())));
            String shown = read.family().isEmpty() ? read.given() : read.family();
            return shown.isEmpty() ? "" : shown.substring(0, shown.offsetByCodePoints(0, 1));
        }

        /** In the list of speakers to choose from: the one who is linked, otherwise the one who bears the name. */
        public boolean isChosen(long candidate) {
            return speaker == null ? proposed != null && proposed == candidate : speaker.member() == candidate;
        }

        /** 09:00-17:30, "" if the speaker has not said. */
        public String hours() {
            return speaker == null || speaker.hours() == null
                    ? ""
                    : speaker.hours().from() + "\u2013" + speaker.hours().to();
        }

        /** Of the field for a picture. */
        public String pictureId() {
            return "picture-" + key;
        }

        /** What the working copy says where the suggestion would say otherwise. */
        public String before(Suggestion suggestion) {
            String language = suggestion.language();
            return switch (suggestion.kind()) {
                case NAME -> {
                    var name = this.name.byLanguage().get(language);
                    yield name == null ? "" : name.display(familyFirst);
                }
                case POST ->
                    posts.isEmpty()
                            ? ""
                            : joined(
                                    posts.getFirst().post().byLanguage().getOrDefault(language, ""),
                                    posts.getFirst().institution().byLanguage().getOrDefault(language, ""));
            };
        }

        public String after(Suggestion suggestion) {
            return switch (suggestion.kind()) {
                case NAME ->
                    new PersonName(
                                    suggestion.second().isEmpty() ? "" : suggestion.first(),
                                    suggestion.second().isEmpty() ? suggestion.first() : suggestion.second())
                            .display(familyFirst);
                case POST -> joined(suggestion.first(), suggestion.second());
            };
        }

        private static String joined(String post, String institution) {
            return institution.isEmpty() ? post : post + " · " + institution;
        }
    }

    /** How many things wait for an organiser. */
    public long waiting() {
        return people.stream()
                .mapToLong(one -> one.suggestions().size() + (one.pending() == null ? 0 : 1))
                .sum();
    }
}
