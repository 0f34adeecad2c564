package org.consilium.scheduling.web;

import java.util.List;
import java.util.Map;
import org.consilium.shared.ZoneTransitions;
import org.jspecify.annotations.Nullable;

/**
 * The data handed over with the page of the agenda editor. The document itself comes over HTTP.
 *
 * @param slug of the working copy
 * @param exchange slug of the exchange within a mission; "" for the working copy's own agenda
 * @param language of the page, BCP 47
 * @param zones that the agenda and its sides need, from a day before it begins
 * @param languages with their names in the page's language
 * @param headings with which a part begins: {@code first} of the agenda, {@code new} for any other
 * @param familyFirst countries of the sides in which the family name comes first
 * @param back address of the programme in the console
 */
public record AgendaEditorJson(
        String slug,
        String exchange,
        String language,
        Me me,
        List<ZoneTransitions> zones,
        List<Language> languages,
        List<Coded> types,
        List<Coded> roles,
        List<Coded> headings,
        List<String> familyFirst,
        String back,
        Limits limits,
        Map<String, String> words) {
    /** @param side for which the caller has a role */
    public record Me(long id, String name, @Nullable String side) {}

    /** @param readToo languages that stand in for a pending translation, best first */
    public record Language(String tag, String name, List<String> readToo) {}

    /** @param names in every language of the pages */
    public record Coded(String code, Map<String, String> names) {}

    /**
     * @param text longest text, in characters
     * @param unsendable characters that no text may hold, as a regular expression of JavaScript with the flag {@code u}
     * @param marks most combining marks in a row
     * @param commandBytes longest command over the socket, in UTF-8
     * @param operations most operations of one edit
     */
    public record Limits(int text, String unsendable, int marks, int commandBytes, int operations) {}
}
