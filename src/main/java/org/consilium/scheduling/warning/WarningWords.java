package org.consilium.scheduling.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.font.GlyphRules;
import org.consilium.holidays.Holiday;
import org.consilium.scheduling.timing.CivilHours;
import org.consilium.scheduling.timing.TimedSide;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.Zones;
import org.jspecify.annotations.Nullable;

/** The text of a warning and of the ways to settle it, in one language. */
public final class WarningWords {
    private static final String DAY = "day";
    private static final String WHEN = "when";

    /** Of a text that a warning quotes, in thousandths of the size of its letters. */
    private static final int LONGEST_QUOTE = 30_000;

    private final UiLanguage language;
    private final Texts words;
    private final Formats formats;
    private final ExchangeFile file;

    public WarningWords(UiLanguage language, ExchangeFile file) {
        this.language = language;
        this.words = Texts.of(language);
        this.formats = new Formats(language);
        this.file = file;
    }

    public String said(Warning warning) {
        String key = "warning." + warning.code().code();
        About about = warning.about();
        return switch (warning.code()) {
            case OVERLAP ->
                words.say(key, "item", text(about.subject()), WHEN, when(warning), "other", text(about.other()));
            case PERSON_TWICE, PERSON_ELSEWHERE ->
                words.say(key, "person", text(about.subject()), WHEN, when(warning), "other", text(about.other()));
            case INTERPRETER_TWICE -> words.say(key, "name", name(about), WHEN, when(warning));
            case SHIFT_BESIDE -> words.say(key, "name", name(about), "language", spoken(about), WHEN, when(warning));
            case OUTSIDE_HOURS, NOON_BREAK -> ofHours(key, warning);
            case DAY_OFF, WEEKEND, WORKING_WEEKEND, NAMED_DAY, YEAR_UNKNOWN -> ofDay(key, warning);
            case NOT_INTERPRETED, NO_INTERPRETER, PENDING ->
                words.say(key, "language", spoken(about), "count", about.count());
            case LETTER_MISSING, TEXT_TOO_LONG ->
                words.say(
                        key,
                        "language",
                        spoken(about),
                        "text",
                        GlyphRules.shortened(text(about.subject()), LONGEST_QUOTE),
                        "letters",
                        letters(about));
            case EMPTY_PART -> words.say(key, "item", text(about.subject()));
        };
    }

    private String ofHours(String key, Warning warning) {
        TimedSide side = side(warning);
        CivilHours hours = side.hours();
        String open = warning.code() == WarningCode.NOON_BREAK
                ? clock(hours.breakFrom()) + "–" + clock(hours.breakTo())
                : clock(hours.opens()) + "–" + clock(hours.closes());
        return words.say(key, "side", text(side.name()), WHEN, when(warning), "hours", open);
    }

    /** "08:00" of minutes; the end of a day is "24:00". */
    public static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    private String ofDay(String key, Warning warning) {
        LocalDate day = Objects.requireNonNull(warning.about().day());
        String holiday = holiday(warning.about().holiday());
        String given = warning.code() == WarningCode.DAY_OFF || holiday.isEmpty()
                ? holiday
                : words.say("sign.open") + holiday + words.say("sign.close");
        return words.say(
                key,
                "side",
                text(side(warning).name()),
                DAY,
                formats.weekdayAndDate(day),
                "holiday",
                given,
                "year",
                String.valueOf(day.getYear()));
    }

    private String holiday(@Nullable Holiday holiday) {
        return holiday == null || holiday.name() == null ? "" : text(holiday.name());
    }

    private static TimedSide side(Warning warning) {
        return Objects.requireNonNull(warning.about().side());
    }

    private String text(@Nullable LocalizedText text) {
        return Objects.requireNonNull(text).say(language.code()).text();
    }

    private String name(About about) {
        String name = Objects.requireNonNull(about.name());
        return name.isEmpty() ? words.say("member.erased") : name;
    }

    /** "𠮷 (U+20BB7)": with its number, because a screen may lack the letter too. */
    private String letters(About about) {
        return Objects.requireNonNull(about.name())
                .codePoints()
                .filter(letter -> letter != ' ')
                .mapToObj(letter -> Character.toString(letter)
                        + words.say("sign.open")
                        + GlyphRules.named(letter)
                        + words.say("sign.close"))
                .collect(Collectors.joining(words.say("sign.comma")));
    }

    private String spoken(About about) {
        return formats.language(Objects.requireNonNull(about.language()));
    }

    /** "Tue, 1 December, 15:00–15:30 (Shanghai UTC+8)", at the side concerned, otherwise where the exchange was agreed. */
    private String when(Warning warning) {
        TimedSide side = warning.about().side();
        ZoneId zone = side == null ? zone(warning.exchange()) : side.zone();
        Instant from = at(warning.about().from(), zone);
        Instant to = at(warning.about().to(), zone);
        return formats.weekdayAndDay(from, zone.getId())
                + words.say("sign.comma")
                + formats.hours(from, to, zone.getId(), words)
                + words.say("sign.open")
                + formats.zone(from, zone.getId())
                + words.say("sign.close");
    }

    private static Instant at(@Nullable LocalDateTime civil, ZoneId zone) {
        return Objects.requireNonNull(civil).atZone(zone).toInstant();
    }

    private ZoneId zone(String exchange) {
        return ZoneId.of(Objects.requireNonNull(file.exchanges().get(exchange)).zone());
    }

    public String said(Way way, String exchange) {
        return way.kind() == WayKind.MOVE
                ? words.say("WayKind.move", WHEN, start(at(way.starts(), zone(exchange))))
                : words.say(way.kind());
    }

    /** "Tue, 1 December 2026 · 15:00 Shanghai · 09:00 Kyiv (+1 day)": a start on the clock of each side. */
    public String start(Instant at) {
        StringBuilder said = new StringBuilder();
        String first = file.sides().getFirst().zone();
        said.append(formats.weekdayAndDate(at, first));
        for (ExchangeFile.Side side : file.sides()) {
            long ahead = Zones.daysAhead(at, first, at, side.zone());
            said.append(" · ").append(formats.time(at, side.zone())).append(' ').append(formats.zoneCity(side.zone()));
            if (ahead != 0) {
                said.append(words.say("sign.open"))
                        .append(formats.daysAhead(ahead, words))
                        .append(words.say("sign.close"));
            }
        }
        return said.toString();
    }
}
