package org.consilium.shared;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times, numbers, and names of countries, languages and zones, as one language writes them (CLDR through ICU).
 * Thread-safe.
 */
public final class Formats {
    /** International English writes "16 April 2020", which no country misreads. */
    private static final Map<String, String> REGIONAL = Map.of("zh", "zh-Hans", "en", "en-001");

    /** CLDR writes one of them without 中国, and one as an administrative region; Chinese hospitals write all three alike. */
    private static final Map<String, String> CHINESE_REGIONS = Map.of("HK", "中国香港", "MO", "中国澳门", "TW", "中国台湾");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    /**
     * Creating ICU's formatters costs more than rendering a page; what threads can share is created once per language.
     */
    private static final Map<ULocale, Shared> SHARED = new ConcurrentHashMap<>();

    private record Shared(
            LocaleDisplayNames names, TimeZoneFormat zones, ListFormatter list, Map<String, DateFormat> dates) {
        static Shared of(ULocale locale) {
            return new Shared(
                    LocaleDisplayNames.getInstance(locale),
                    TimeZoneFormat.getInstance(locale).freeze(),
                    ListFormatter.getInstance(locale, ListFormatter.Type.AND, ListFormatter.Width.WIDE),
                    new ConcurrentHashMap<>());
        }

        /** A copy for the calling thread. */
        DateFormat date(String skeleton, ULocale locale) {
            return dates.computeIfAbsent(skeleton, key -> DateFormat.getInstanceForSkeleton(key, locale))
                    .clone();
        }
    }

    private final ULocale locale;
    private final Shared shared;

    public Formats(UiLanguage language) {
        this(language.tag());
    }

    /** @param tag BCP 47, of a column's language as well as of a page's */
    public Formats(String tag) {
        this.locale = ULocale.forLanguageTag(REGIONAL.getOrDefault(tag, tag));
        this.shared = SHARED.computeIfAbsent(locale, Shared::of);
    }

    /** "16 April 2020" */
    public String date(LocalDate date) {
        return format("yMMMMd", date);
    }

    /** "Thu, 16 April 2020" */
    public String weekdayAndDate(LocalDate date) {
        return format("EyMMMMd", date);
    }

    /** "Thu, 16 April" */
    public String weekdayAndDay(LocalDate date) {
        return format("EMMMMd", date);
    }

    /** "16 April 2020", the date on which {@code instant} falls at the place. */
    public String date(Instant instant, String zone) {
        return date(Zones.dateAt(instant, zone));
    }

    /** "Thu, 16 April 2020", as {@link #date(Instant, String)}. */
    public String weekdayAndDate(Instant instant, String zone) {
        return weekdayAndDate(Zones.dateAt(instant, zone));
    }

    /** "Thu, 16 April", as {@link #date(Instant, String)}. */
    public String weekdayAndDay(Instant instant, String zone) {
        return weekdayAndDay(Zones.dateAt(instant, zone));
    }

    private String format(String skeleton, LocalDate date) {
        DateFormat format = shared.date(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** "15:00", on the 24-hour clock in every language, as in printed timetables. */
    public String time(Instant instant, String zone) {
        return CLOCK.format(instant.atZone(ZoneId.of(zone)));
    }

    /**
     * "22:00–02:00 (+1 day)", "23:30–23:30 (UTC+5)": beginning and end on the clock of one place. The date and offset
     * shown beside it are those of the start. "22:00" if it ends when it starts: the duration is unknown.
     */
    public String hours(Instant starts, Instant ends, String zone, Texts words) {
        return starts.equals(ends)
                ? time(starts, zone)
                : time(starts, zone) + "–" + timeBeside(starts, ends, zone, words);
    }

    /** "02:00 (+1 day)": a time beside an earlier one whose date and offset are shown. */
    public String timeBeside(Instant told, Instant at, String zone, Texts words) {
        String note = noteBeside(told, at, zone, words);
        return note.isEmpty()
                ? time(at, zone)
                : time(at, zone) + words.say("sign.open") + note + words.say("sign.close");
    }

    /**
     * "+1 day", "18 April 2020", "UTC+5": what a time on the same clock needs beside it if its date or offset differs
     * from the one shown; empty if neither does.
     */
    public String noteBeside(Instant told, Instant at, String zone, Texts words) {
        long days = Zones.daysAhead(told, zone, at, zone);
        String day = Math.abs(days) > 1 ? date(at, zone) : daysAhead(days, words);
        String moved = offset(told, zone).equals(offset(at, zone)) ? "" : offset(at, zone);
        return Stream.of(day, moved)
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(words.say("sign.comma")));
    }

    /** "+1 day", "−2 days", as {@link Zones#daysAhead} counts them; empty for the same day. */
    public String daysAhead(long days, Texts words) {
        if (days == 0) {
            return "";
        }
        return days > 0 ? words.say("agenda.later", "days", days) : words.say("agenda.earlier", "days", -days);
    }

    /** An instant for the {@code datetime} attribute: to the second, because HTML allows at most three decimals. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The zone's city in this language, "Shanghai". */
    public String zoneCity(String zone) {
        return shared.zones.format(TimeZoneFormat.Style.EXEMPLAR_LOCATION, TimeZone.getTimeZone(zone), 0);
    }

    /** The offset in force at {@code instant}, "UTC+8", "UTC+5:30". */
    public String offset(Instant instant, String zone) {
        int minutes = ZoneId.of(zone).getRules().getOffset(instant).getTotalSeconds() / 60;
        String sign = minutes < 0 ? "−" : "+";
        int hours = Math.abs(minutes) / 60;
        int rest = Math.abs(minutes) % 60;
        return "UTC" + sign + hours + (rest == 0 ? "" : String.format(Locale.ROOT, ":%02d", rest));
    }

    /** "Shanghai UTC+8": a zone is named by its city and the offset at that instant; the two stay on one line. */
    public String zone(Instant instant, String zone) {
        return zoneCity(zone) + '\u00a0' + offset(instant, zone);
    }

    /** @param code ISO 3166-1 alpha-2 */
    public String country(String code) {
        @Nullable String own = locale.getLanguage().equals("zh") ? CHINESE_REGIONS.get(code) : null;
        return own == null ? shared.names.regionDisplayName(code) : own;
    }

    /** @param tag BCP 47 */
    public String language(String tag) {
        return shared.names.localeDisplayName(ULocale.forLanguageTag(tag));
    }

    /** "Ukrainian, Russian and English": bare names after a label, which need no grammatical case. {@code tags} are BCP 47. */
    public String languages(List<String> tags) {
        List<String> names = tags.stream().map(this::language).toList();
        return locale.getLanguage().equals("uk") && names.size() > 1 ? ukrainian(names) : shared.list.format(names);
    }

    /** CLDR joins by "і", which is wrong between vowels, where most names of languages meet; "та" is right everywhere. */
    private static String ukrainian(List<String> names) {
        return String.join(", ", names.subList(0, names.size() - 1)) + " та " + names.getLast();
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String number(BigDecimal number) {
        return NumberFormat.getInstance(locale).format(number);
    }
}
