package org.consilium.publishing.view;

import java.time.LocalDate;
import org.consilium.shared.Coded;
import org.consilium.shared.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reference to an exchange or a mission. {@code date} is its first day in the zone in which it was agreed.
 *
 * @param dateAssumed whether no public source gives the date
 */
public record ProgrammeRef(Form form, String slug, LocalizedText title, LocalDate date, boolean dateAssumed) {
    @Schema(name = "ProgrammeForm")
    public enum Form implements Coded {
        EXCHANGE,
        MISSION
    }

    /** The address of its page after the language. */
    public String path() {
        return (form == Form.MISSION ? "/missions/" : "/exchanges/") + slug;
    }
}
