package org.consilium.scheduling.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.Side;
import org.consilium.scheduling.timing.ZoneChangeRules;
import org.consilium.scheduling.timing.ZoneChangeRules.Choice;
import org.consilium.shared.Formats;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.place.ZoneChoice;
import org.consilium.shared.place.ZoneChoices;

/**
 * The time zones of the sides, and what a different one would change.
 *
 * @param side key of the side that is to get it; "" while none is chosen
 * @param zone the new one; "" while none is chosen
 */
public record ZoneView(UiLanguage language, ExchangeFile file, String side, String zone, Instant now) {
    /** The start of one exchange at one side. */
    public record Row(String side, String before, String after) {
        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    /** @param keeps its code in the form */
    public record Shown(String keeps, boolean only, List<Row> rows, List<String> unclear) {
        public boolean isHour() {
            return keeps.equals(ZoneChangeRules.Keeps.HOUR.name());
        }
    }

    /** By city, those of the side's country first. */
    public List<ZoneChoice> zones(Side of) {
        List<ZoneChoice> all = ZoneChoices.in(language, now);
        return Stream.concat(
                        all.stream().filter(one -> one.country().equals(of.country())),
                        all.stream().filter(one -> !one.country().equals(of.country())))
                .toList();
    }

    public String nameOf(Side of) {
        return of.name().say(language.code()).text();
    }

    /** Its present zone. */
    public String zoneOf(Side of) {
        return new Formats(language).zone(now, of.zone());
    }

    /** The new zone, in words. */
    public String newZone() {
        return new Formats(language).zone(now, zone);
    }

    /** The side that is to get a different zone. */
    public Side changed() {
        return file.sides().stream()
                .filter(one -> one.key().equals(side))
                .findFirst()
                .orElseThrow();
    }

    /** What may stay; empty while nothing is chosen. */
    public List<Shown> choices() {
        if (zone.isEmpty()) {
            return List.of();
        }
        List<Choice> choices = ZoneChangeRules.choices(file, changed(), zone);
        return choices.stream()
                .map(choice -> new Shown(choice.keeps().name(), choices.size() == 1, rows(choice), choice.unclear()))
                .toList();
    }

    private List<Row> rows(Choice choice) {
        return choice.moved().stream()
                .flatMap(moved -> file.sides().stream()
                        .map(one -> new Row(
                                nameOf(one),
                                said(moved.before(), one.zone()),
                                said(moved.after(), one.key().equals(side) ? zone : one.zone()))))
                .toList();
    }

    private String said(Instant at, String of) {
        Formats formats = new Formats(language);
        return formats.weekdayAndDay(at, of) + ", " + formats.time(at, of) + " (" + formats.offset(at, of) + ")";
    }

    /** Whether the side has this zone already. */
    public boolean isPresent(Side of, ZoneChoice one) {
        return Objects.equals(of.zone(), one.zone());
    }
}
