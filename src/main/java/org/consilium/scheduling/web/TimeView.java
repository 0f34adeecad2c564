package org.consilium.scheduling.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilium.holidays.DayKind;
import org.consilium.scheduling.timing.SlotTrouble;
import org.consilium.scheduling.timing.TimedSide;
import org.consilium.scheduling.timing.Week;
import org.consilium.scheduling.timing.Week.Slot;
import org.consilium.scheduling.warning.WarningCode;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/**
 * A week in which a start is chosen, in the reader's language.
 *
 * @param zone in which the start is sent
 * @param minutes the length of the exchange
 * @param all whether all hours are listed
 */
public record TimeView(UiLanguage language, Week week, ZoneId zone, long minutes, boolean all) {
    /** A time of day at a side; {@code ahead} is "+1 day" where its date differs from that of the first side. */
    public record SideTime(int number, String time, String ahead) {}

    /** What stands against a slot at a side. */
    public record Against(int number, String side, String word) {}

    private Formats formats() {
        return new Formats(language);
    }

    private Texts words() {
        return Texts.of(language);
    }

    public LocalDate monday() {
        return week.days().getFirst().date();
    }

    public LocalDate previous() {
        return monday().minusWeeks(1);
    }

    public LocalDate next() {
        return monday().plusWeeks(1);
    }

    /** "Mon, 7 December 2026 – Sun, 13 December 2026" */
    public String range() {
        return formats().weekdayAndDate(monday()) + " – "
                + formats().weekdayAndDate(week.days().getLast().date());
    }

    /** From 1, as the colours and marks of sides count. */
    public int number(TimedSide side) {
        return week.sides().indexOf(side) + 1;
    }

    public String name(TimedSide side) {
        return side.name().say(language.code()).text();
    }

    public String city(TimedSide side) {
        return formats().zoneCity(side.zone().getId());
    }

    /** The value that a slot sends. */
    public String value(Slot slot) {
        return LocalDateTime.ofInstant(slot.starts(), zone).toString();
    }

    public List<SideTime> times(Slot slot) {
        List<SideTime> times = new ArrayList<>();
        LocalDate first = slot.times().getFirst().toLocalDate();
        for (int i = 0; i < slot.times().size(); i++) {
            LocalDateTime time = slot.times().get(i);
            long ahead = ChronoUnit.DAYS.between(first, time.toLocalDate());
            times.add(
                    new SideTime(i + 1, time.toLocalTime().toString(), formats().daysAhead(ahead, words())));
        }
        return times;
    }

    /** The times of a row, as on the first day on which they exist. */
    public List<SideTime> rowTimes(Week.Row row) {
        return row.slots().stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::times)
                .orElse(List.of());
    }

    /** Whether the clocks of a side have changed since the times at the head of the row. */
    public boolean differs(Week.Row row, Slot slot) {
        return !rowTimes(row).equals(times(slot));
    }

    public List<Against> against(Slot slot) {
        return slot.troubles().stream()
                .map(trouble -> new Against(number(trouble.side()), city(trouble.side()), words().say(trouble.why())))
                .toList();
    }

    /** How a slot is shaded: {@code fits}, {@code off}, {@code noon} or {@code away}. */
    public String shade(Slot slot) {
        if (slot.suitsAll()) {
            return "fits";
        }
        List<SlotTrouble> why =
                slot.troubles().stream().map(Week.Trouble::why).distinct().toList();
        if (why.contains(SlotTrouble.DAY_OFF)) {
            return "off";
        }
        return why.equals(List.of(SlotTrouble.NOON)) ? "noon" : "away";
    }

    public String day(LocalDate date) {
        return formats().weekdayAndDay(date);
    }

    /** The weekday and date of a slot at the first side. */
    public String dayOf(Slot slot) {
        return formats().weekdayAndDay(slot.times().getFirst().toLocalDate());
    }

    /** "Spring Festival", "Weekend", "Working weekend": what is special about a day at a side; empty for nothing. */
    public String note(Week.SideDay day) {
        if (day.day().workingWeekend()) {
            return words().say(WarningCode.WORKING_WEEKEND) + inBrackets(day);
        }
        if (day.day().holiday() != null && day.day().holiday().kind() != DayKind.WORK) {
            return name(day);
        }
        if (!day.day().working()) {
            return words().say(WarningCode.WEEKEND);
        }
        return day.day().known() ? "" : words().say(WarningCode.YEAR_UNKNOWN);
    }

    private String name(Week.SideDay day) {
        LocalizedText name =
                day.day().holiday() == null ? null : day.day().holiday().name();
        return name == null ? "" : name.say(language.code()).text();
    }

    private String inBrackets(Week.SideDay day) {
        String name = name(day);
        return name.isEmpty() ? "" : words().say("sign.open") + name + words().say("sign.close");
    }

    /** "Kyiv: clocks change on Sun, 29 March, UTC+2 becomes UTC+3." */
    public List<String> changes() {
        return week.changes().stream()
                .map(change -> {
                    Instant at = change.change().getInstant();
                    String zone = change.side().zone().getId();
                    return words().say(
                                    "time.change",
                                    "side",
                                    city(change.side()),
                                    "day",
                                    formats().weekdayAndDay(at, zone),
                                    "before",
                                    formats().offset(at.minusSeconds(1), zone),
                                    "after",
                                    formats().offset(at, zone));
                })
                .toList();
    }

    public boolean suitsAll() {
        return week.best().stream().anyMatch(Slot::suitsAll);
    }
}
