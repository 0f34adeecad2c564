package org.consilium.scheduling.publish;

import org.consilium.shared.Coded;

/** The fields of an exchange file in an organiser's words. */
public enum ChangedField implements Coded {
    TITLE,
    PART,
    NAME,
    NOTE,
    SPECIALITY,
    KIND,
    TYPE,
    VISIBILITY,
    LANGUAGES,
    LANGUAGE,
    INTERPRETED_INTO,
    STARTS,
    ZONE,
    COUNTRY,
    MINUTES,
    EDUCATIONAL,
    SPEAKERS,
    POSTS,
    SIDE,
    ORGANISATIONS,
    DOCUMENTS,
    EDITIONS,
    FIGURES,
    OUTCOMES,
    SOURCES,
    STOPS,
    TEAM,
    VISITS,
    SUPPLIES,
    /** Whatever has no name of its own here. */
    DETAILS;

    static ChangedField of(String field) {
        return Coded.of(ChangedField.class, field).orElse(DETAILS);
    }
}
