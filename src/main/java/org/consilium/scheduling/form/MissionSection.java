package org.consilium.scheduling.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A list of a mission that is edited in rows. The team is a single row. */
public enum MissionSection {
    VISITS(
            "mission.edit.visits",
            new Column("date", Kind.DATE, "mission.edit.date"),
            new Column("type", Kind.TYPE, "editor.change.type"),
            new Column("title", Kind.TEXT, "editor.change.title"),
            new Column("at", Kind.INSTITUTION, "editor.change.institutions"),
            new Column("assumed", Kind.PLANNED, "details.assumed")),
    STOPS(
            "mission.stops",
            new Column("city", Kind.TEXT, "mission.edit.city"),
            new Column("zone", Kind.ZONE, "new.zone"),
            new Column("from", Kind.DATE, "mission.edit.from"),
            new Column("to", Kind.DATE, "mission.edit.to")),
    TEAM(
            "mission.team",
            new Column("size", Kind.NUMBER, "mission.edit.size"),
            new Column("members", Kind.PEOPLE, "mission.edit.members"),
            new Column("from", Kind.INSTITUTIONS, "mission.edit.institutions"),
            new Column("specialities", Kind.LINES, "mission.edit.specialities")),
    SUPPLIES(
            "mission.supplies",
            new Column("from", Kind.COUNTRY, "mission.edit.origin"),
            new Column("to", Kind.COUNTRY, "mission.edit.destination"),
            new Column("arrives", Kind.DATE, "mission.supply.arrived"),
            new Column("tonnes", Kind.NUMBER, "mission.edit.tonnes"),
            new Column("items", Kind.LINES, "mission.supply.contents"));

    /** How a field of a row is written. */
    public enum Kind {
        DATE,
        NUMBER,
        ZONE,
        COUNTRY,
        TYPE,
        INSTITUTION,
        /** A list of keys. */
        PEOPLE,
        /** A list of keys. */
        INSTITUTIONS,
        /** A text in each language. */
        TEXT,
        /** A list of texts: one a line, the lines of the languages belonging together. */
        LINES,
        /** A list that holds the name of the date, or nothing. */
        PLANNED;

        boolean isByLanguage() {
            return this == TEXT || this == LINES;
        }

        boolean isList() {
            return this == PEOPLE || this == INSTITUTIONS || this == PLANNED;
        }
    }

    /**
     * @param name of the field, as in the file
     * @param label its key in the catalogues
     */
    public record Column(String name, Kind kind, String label) {}

    private final String heading;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed, its type does not say so
    private final List<Column> columns;

    MissionSection(String heading, Column... columns) {
        this.heading = heading;
        this.columns = List.of(columns);
    }

    public static Optional<MissionSection> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** As in the path of its field, and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its key in the catalogues. */
    public String heading() {
        return heading;
    }

    public List<Column> columns() {
        return columns;
    }

    public boolean isSingle() {
        return this == TEAM;
    }
}
