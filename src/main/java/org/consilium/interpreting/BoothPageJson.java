package org.consilium.interpreting;

import java.util.List;
import java.util.Map;
import org.consilium.booth.Segment;
import org.consilium.booth.TranslationClaim;
import org.consilium.live.view.RoomLimitsJson;
import org.consilium.live.view.RoomPageJson;
import org.jspecify.annotations.Nullable;

/**
 * The data of a console's page: those of the room's page, and what an interpreter also needs.
 *
 * @param booth of this page
 */
public record BoothPageJson(
        String language,
        List<RoomPageJson.Language> languages,
        RoomPageJson.Exchange exchange,
        RoomLimitsJson limits,
        Map<String, String> words,
        Booth booth) {
    /**
     * @param language of the booth, BCP 47
     * @param name of that language, in the page's language
     * @param conventions the words written in brackets, in the booth's language
     * @param limits that the server enforces in booths
     */
    public record Booth(String language, String name, Conventions conventions, List<Item> items, Limits limits) {}

    /**
     * @param segment longest text of a segment, in UTF-16 code units
     * @param voice longest name of a speaker who is not in the programme, in UTF-16 code units
     * @param claim seconds after which the claim to translate a text expires
     * @param turn usual length of a turn, in minutes
     */
    public record Limits(int segment, int voice, long claim, long turn) {
        static final Limits ENFORCED = new Limits(
                Segment.LONGEST_TEXT,
                Segment.LONGEST_VOICE,
                TranslationClaim.LIFE.toSeconds(),
                RotaRules.USUAL_TURN.toMinutes());
    }

    /**
     * @param sounds without their brackets
     * @param unclear marks a passage that could not be heard
     */
    public record Conventions(List<String> sounds, String unclear) {}

    /**
     * Additions to the same item of the exchange.
     *
     * @param number the id of the agenda item
     */
    public record Item(long number, Map<String, String> titles, List<Speaker> speakers, List<Document> documents) {}

    /**
     * Names and posts by language, in the languages in which they exist.
     *
     * @param id {@code slug/key}; null if the sources do not name the person
     * @param role a word in the page's language
     */
    public record Speaker(
            @Nullable String id, String role, Map<String, String> names, List<Map<String, String>> posts) {}

    /** @param edition that was presented */
    public record Document(Map<String, String> titles, String edition) {}
}
