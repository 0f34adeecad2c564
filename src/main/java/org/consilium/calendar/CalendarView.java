package org.consilium.calendar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consilium.calendar.CalendarEntry.Clock;
import org.consilium.calendar.CalendarEntry.Timed;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * In which languages and on whose clock a calendar is written.
 *
 * @param language of the address; its words stand in for a language that the pages do not have
 * @param languages of the texts; more than one are written beside each other
 * @param side whose clock comes first; null for the zone in which each event was agreed
 */
public record CalendarView(
        UiLanguage language,
        List<String> languages,
        @Nullable String side) {
    private static final String BESIDE = " / ";

    /** "滨州 / Біньчжоу": in each language, once where two are equal. */
    public String say(LocalizedText text) {
        return beside(tag -> text.say(tag).text());
    }

    /** As {@link #say(LocalizedText)}, of our own words. */
    String words(Function<Texts, String> message) {
        return beside(tag -> message.apply(words(tag)));
    }

    /** "Postponed · title": programs that show no state show at least this. */
    String title(LocalizedText title, @Nullable ExchangeState halted) {
        return halted == null ? say(title) : words(words -> words.say(halted)) + " · " + say(title);
    }

    String name(CalendarEntry.Presenter presenter) {
        return beside(presenter::in);
    }

    private String beside(Function<String, String> text) {
        Set<String> all = new LinkedHashSet<>();
        languages.forEach(tag -> all.add(text.apply(tag)));
        return String.join(BESIDE, all);
    }

    private Texts words(String tag) {
        return Texts.of(UiLanguage.of(tag).orElse(language));
    }

    /** The zone in which an event is written. */
    String zone(CalendarEntry entry, Timed timed) {
        return entry.clocks().stream()
                .filter(clock -> clock.side().equals(side))
                .map(Clock::zone)
                .findFirst()
                .orElse(timed.zone());
    }

    /** What stands under an event, a paragraph for each language. */
    String describe(CalendarEntry entry) {
        return String.join(
                "\n\n",
                languages.stream()
                        .map(tag -> String.join("\n", lines(entry, tag)))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private List<String> lines(CalendarEntry entry, String tag) {
        Texts words = words(tag);
        Formats formats = new Formats(words.language());
        List<String> lines = new ArrayList<>();
        if (entry.when() instanceof Timed timed) {
            clocks(entry)
                    .forEach(clock -> lines.add(clock.name().say(tag).text() + words.say("sign.colon")
                            + formats.hours(timed.starts(), timed.ends(), clock.zone(), words)
                            + " · " + formats.zone(timed.starts(), clock.zone())));
        }
        entry.presenters().forEach(one -> lines.add(one.in(tag) + " · " + words.say(one.role())));
        if (entry.floor() != null) {
            lines.add(floor(entry, entry.floor(), words, formats));
        }
        entry.notes().forEach(note -> lines.add(note.say(tag).text()));
        return lines;
    }

    private Stream<Clock> clocks(CalendarEntry entry) {
        return Stream.concat(
                entry.clocks().stream().filter(clock -> clock.side().equals(side)),
                entry.clocks().stream().filter(clock -> !clock.side().equals(side)));
    }

    private static String floor(CalendarEntry entry, String floor, Texts words, Formats formats) {
        return entry.interpretedInto().isEmpty()
                ? words.say("agenda.floor", "language", formats.language(floor))
                : words.say(
                        "agenda.floor.interpreted",
                        "language",
                        formats.language(floor),
                        "into",
                        formats.languages(entry.interpretedInto()));
    }
}
