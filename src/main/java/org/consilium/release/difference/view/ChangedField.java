package org.consilium.release.difference.view;

import org.consilium.shared.Coded;

/** The fields of an exchange file in the words of readers. */
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
    DATE,
    FROM,
    TO,
    DAYS,
    PROGRAMME_FROM,
    ZONE,
    COUNTRY,
    CITY,
    AT,
    MINUTES,
    EDUCATIONAL,
    IN,
    SPEAKERS,
    POSTS,
    SIDE,
    TIER,
    ORGANISATIONS,
    DOCUMENTS,
    EDITIONS,
    FIGURES,
    OUTCOMES,
    SOURCES,
    TEAM,
    SUPPLIES,
    ASSUMED,
    TRANSLITERATED,
    ALSO_KNOWN_AS,
    /** Whatever has no name of its own here. */
    DETAILS;

    static ChangedField of(String field) {
        return Coded.of(ChangedField.class, field).orElse(DETAILS);
    }
}
