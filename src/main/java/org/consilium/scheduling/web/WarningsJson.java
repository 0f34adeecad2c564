package org.consilium.scheduling.web;

import java.util.List;
import org.consilium.scheduling.warning.WarningCode;
import org.consilium.scheduling.warning.WayKind;
import org.jspecify.annotations.Nullable;

/** @param warnings by kind, within a kind in the order of the document */
public record WarningsJson(List<WarningJson> warnings) {
    /**
     * @param exchange the slug of the exchange concerned
     * @param information true: it is worth knowing, and nothing has to be settled
     * @param kept true: the organisers keep it as it is
     * @param path of the field concerned in the document
     * @param text in the caller's language
     */
    public record WarningJson(
            String id,
            WarningCode code,
            String exchange,
            boolean information,
            boolean kept,
            List<String> path,
            String text,
            List<WayJson> ways) {}

    /**
     * @param href of the page to open, or of the form to send
     * @param starts of {@code move}: civil time in the zone of the exchange
     */
    public record WayJson(
            WayKind way, String text, String href, @Nullable String starts) {}
}
