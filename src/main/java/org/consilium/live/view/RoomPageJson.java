package org.consilium.live.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.ZoneTransitions;
import org.jspecify.annotations.Nullable;

/**
 * The data handed over with a room's page: the exchange in the page's language, and the texts. The reader's own data
 * come over HTTP. Languages are BCP 47; a text carries its language, since a translation may be pending.
 *
 * @param language of the page
 * @param reads the page's language, and those that its readers most likely also read, best first
 * @param languages in which people may write: those of the exchange, then the others of the pages
 * @param limits that the server enforces
 */
public record RoomPageJson(
        String language,
        List<String> reads,
        List<Language> languages,
        Exchange exchange,
        RoomLimitsJson limits,
        Map<String, String> words) {
    /**
     * @param halted whether it is cancelled or postponed
     * @param planned whether no public source gives the time of day
     * @param datePlanned whether none gives the date
     * @param languages of the exchange, in its order
     */
    public record Exchange(
            String slug,
            String title,
            String titleLanguage,
            Instant starts,
            Instant ends,
            boolean halted,
            boolean planned,
            boolean datePlanned,
            List<Side> sides,
            List<Language> languages,
            List<Item> items) {
        /** For a heading. */
        public Said titleIn(String reader) {
            return new Said(titleLanguage, title, !titleLanguage.equals(reader)).unbroken();
        }
    }

    /**
     * @param language of the side's column
     * @param offset of the zone and its changes around the exchange, as {@link ZoneTransitions}
     */
    public record Side(
            String key,
            String name,
            String nameLanguage,
            String zone,
            String language,
            int offset,
            List<List<Long>> changes) {
        public Said nameIn(String reader) {
            return new Said(nameLanguage, name, !nameLanguage.equals(reader));
        }
    }

    /** @param name in the page's language */
    public record Language(String tag, String name) {}

    /**
     * @param number the id of the agenda item
     * @param starts as planned
     * @param language the spoken one; null if the agenda does not say
     * @param interpretedInto as planned
     */
    public record Item(
            long number,
            String title,
            String titleLanguage,
            Instant starts,
            int minutes,
            @Nullable String language,
            List<String> interpretedInto,
            List<Speaker> speakers) {}

    /**
     * @param id {@code slug/key}; null if the sources do not name the person
     * @param role a word in the page's language
     */
    public record Speaker(@Nullable String id, String name, String nameLanguage, String role) {}
}
