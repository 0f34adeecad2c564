package org.consilium.exchangefile.yaml;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.consilium.shared.Coded;
import org.consilium.shared.Languages;
import org.consilium.shared.WrittenText;

/**
 * Single values of an exchange file. As a text, a plain scalar is read as written, so {@code edition: 7} is the text 7;
 * a number or a truth value must not be quoted.
 */
public final class Scalars {
    static final int WORD_MOST = 80; // keys and slugs
    static final int EDITION_MOST = 100;
    public static final int NAME_MOST = 200; // family and given name, other names of a side, publisher
    static final int URL_MOST = 2_000;
    public static final int MINUTES_MOST = 1_440; // minutes: a day
    public static final int DAYS_MOST = 1_000;
    public static final int TEAM_MOST = 10_000;
    public static final long PERSONS_MOST = 10_000_000_000L; // more people than there are
    static final BigDecimal TONNES_MOST = BigDecimal.valueOf(1_000_000);

    /** Placeholders for values that could not be read; they differ from every value that is accepted. */
    public static final LocalDate NO_DATE = LocalDate.MIN;

    public static final LocalDateTime NO_TIME = LocalDateTime.MIN;

    private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,78}[a-z0-9]");
    private static final Pattern SAME_AS = Pattern.compile(SLUG.pattern() + "/" + KEY.pattern());
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,3})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern CIVIL = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");
    private static final Pattern WITH_OFFSET = Pattern.compile(CIVIL.pattern() + "(:[0-9]{2})?(Z|[+-][0-9:]+)");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Scalars() {}

    /** Whether this is the number of the supported format. */
    public static boolean format1(YamlCursor at) {
        Optional<String> written = at.scalar(Phrase.of("one_of", "%s", "1"));
        boolean right = at.isPlain() && written.equals(Optional.of("1"));
        if (written.isPresent() && !right) {
            at.problem(said(at, written.get()), Phrase.of("one_of", "%s", "1"));
        }
        return right;
    }

    /** A text on one line, of at most {@code most} characters. */
    public static String line(YamlCursor at, int most) {
        return text(at, most, false);
    }

    public static String text(YamlCursor at, int most, boolean severalLines) {
        Phrase expected = Phrase.of("text", "text of at most %,d characters", most);
        Optional<String> written = at.scalar(expected);
        written.ifPresent(text -> checkText(at, text, most, severalLines));
        return written.orElse("");
    }

    private static void checkText(YamlCursor at, String text, int most, boolean severalLines) {
        Phrase expected = severalLines
                ? Phrase.of("printable", "printable text")
                : Phrase.of("printable_line", "printable text on one line");
        FileTextRules.forbidden(text, severalLines)
                .ifPresent(c ->
                        at.problem(Phrase.of("character", "holds the character %s", FileTextRules.name(c)), expected));
        int length = text.codePointCount(0, text.length());
        if (!WrittenText.isVisible(text)) {
            at.problem(Phrase.of("blank", "is blank"), Phrase.of("text", "text of at most %,d characters", most));
        } else if (length > most) {
            at.problem(
                    Phrase.of("too_long", "is %,d characters long", length), Phrase.of("at_most", "at most %,d", most));
        }
    }

    public static String key(YamlCursor at) {
        return matching(at, KEY, Phrase.of("key", "a key of lower-case letters, digits and hyphens, such as pan-qing"));
    }

    public static String slug(YamlCursor at) {
        return matching(at, SLUG, Phrase.of("slug", "a slug of 3 to 80 lower-case letters, digits and hyphens"));
    }

    public static String sameAs(YamlCursor at) {
        return matching(at, SAME_AS, Phrase.of("record", "slug/key of a record that another file made"));
    }

    public static String edition(YamlCursor at) {
        return line(at, EDITION_MOST);
    }

    public static String zone(YamlCursor at) {
        return ZoneSuggestion.read(at);
    }

    public static String language(YamlCursor at) {
        return known(at, Languages::isKnown, Phrase.of("language", "a BCP 47 language tag such as zh or zh-Hant"));
    }

    public static String country(YamlCursor at) {
        return known(
                at, COUNTRIES::contains, Phrase.of("country", "an ISO 3166-1 country code of two letters such as CN"));
    }

    public static <E extends Enum<E> & Coded> Function<YamlCursor, E> word(Class<E> type) {
        List<String> codes =
                Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
        Phrase expected = Phrase.of("one_of", (codes.size() == 1 ? "" : "one of ") + "%s", String.join(", ", codes));
        return at -> {
            Optional<String> written = at.scalar(expected);
            return written.flatMap(word -> Coded.of(type, word)).orElseGet(() -> {
                written.ifPresent(word -> at.problem(Phrase.is(Excerpt.of(word), word, codes), expected));
                return type.getEnumConstants()[0];
            });
        };
    }

    public static Function<YamlCursor, Integer> whole(int least, int most) {
        return at -> (int) number(at, least, most);
    }

    /** A number of persons. */
    public static long count(YamlCursor at) {
        return number(at, 0, PERSONS_MOST);
    }

    public static boolean truth(YamlCursor at) {
        Phrase expected = Phrase.of("truth", "true or false, without quotes");
        Optional<String> written = at.scalar(expected);
        boolean right = at.isPlain()
                && written.filter(Set.of("true", "false")::contains).isPresent();
        if (written.isPresent() && !right) {
            at.problem(said(at, written.get()), expected);
        }
        return written.equals(Optional.of("true"));
    }

    public static LocalDate date(YamlCursor at) {
        Phrase expected = Phrase.of(
                "date",
                "a date of the calendar as YYYY-MM-DD, in the years %s to %s",
                String.valueOf(FIRST_YEAR),
                String.valueOf(LAST_YEAR));
        return at.scalar(expected)
                .map(written -> read(at, written, DATE, LocalDate::parse, expected, NO_DATE))
                .orElse(NO_DATE);
    }

    /** A date and a time of day without offset; its zone decides whether it exists. */
    public static LocalDateTime civil(YamlCursor at) {
        Phrase expected = civilExpected();
        Optional<String> written = at.scalar(expected);
        if (written.filter(text -> WITH_OFFSET.matcher(text).matches()).isPresent()) {
            at.problem(
                    Phrase.of("offset", "has an offset: %s", Excerpt.of(written.get())),
                    Phrase.of("no_offset", "civil time in the zone of the exchange, without offset"));
            return NO_TIME;
        }
        return written.map(text -> read(at, text, CIVIL, Scalars::civil, expected, NO_TIME))
                .orElse(NO_TIME);
    }

    /** What {@link #civil} expects. */
    public static Phrase civilExpected() {
        return Phrase.of(
                "civil",
                "a date and time of day as YYYY-MM-DDTHH:MM, in the years %s to %s",
                String.valueOf(FIRST_YEAR),
                String.valueOf(LAST_YEAR));
    }

    /** Tonnes to the kilogram, without trailing zeros: 25.50 and 25.5 are the same value. */
    public static BigDecimal tonnes(YamlCursor at) {
        Phrase expected = Phrase.of(
                "tonnes", "tonnes as a number above 0, at most %,d, with at most 3 decimals", TONNES_MOST.intValue());
        Optional<String> written = at.scalar(expected);
        Optional<BigDecimal> tonnes = written.filter(
                        text -> at.isPlain() && DECIMAL.matcher(text).matches())
                .map(BigDecimal::new)
                .filter(number -> number.signum() > 0 && number.compareTo(TONNES_MOST) <= 0);
        if (written.isPresent() && tonnes.isEmpty()) {
            at.problem(said(at, written.get()), expected);
        }
        BigDecimal exact = tonnes.orElse(BigDecimal.ONE).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    public static URI url(YamlCursor at) {
        Phrase expected =
                Phrase.of("url", "an http or https address without user name, of at most %,d characters", URL_MOST);
        return at.scalar(expected)
                .flatMap(written -> {
                    Optional<URI> url = address(written);
                    if (url.isEmpty()) {
                        at.problem(Phrase.of("is", "is %s", Excerpt.of(written)), expected);
                    }
                    return url;
                })
                .orElse(URI.create("http://localhost"));
    }

    private static Optional<URI> address(String written) {
        try {
            URI url = new URI(written);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            boolean plain = url.getHost() != null && url.getUserInfo() == null && written.length() <= URL_MOST;
            return web && plain && FileTextRules.forbidden(written, false).isEmpty()
                    ? Optional.of(url)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static long number(YamlCursor at, long least, long most) {
        Phrase expected = Phrase.of("whole", "a whole number from %,d to %,d", least, most);
        Optional<String> written = at.scalar(expected);
        Optional<Long> number = written.filter(
                        text -> at.isPlain() && NUMBER.matcher(text).matches())
                .map(Long::valueOf)
                .filter(value -> value >= least && value <= most);
        if (written.isPresent() && number.isEmpty()) {
            at.problem(said(at, written.get()), expected);
        }
        return number.orElse(least);
    }

    private static Phrase said(YamlCursor at, String written) {
        return at.isQuoted()
                ? Phrase.of("is_text", "is the text %s", Excerpt.of(written))
                : Phrase.of("is", "is %s", Excerpt.of(written));
    }

    private static String matching(YamlCursor at, Pattern pattern, Phrase expected) {
        Optional<String> written = at.scalar(expected);
        if (written.isPresent() && !pattern.matcher(written.get()).matches()) {
            at.problem(Phrase.of("is", "is %s", Excerpt.of(written.get())), expected);
        }
        return written.orElse("");
    }

    private static String known(YamlCursor at, Predicate<String> isKnown, Phrase expected) {
        Optional<String> written = at.scalar(expected);
        if (written.isPresent() && !isKnown.test(written.get())) {
            at.problem(Phrase.of("is", "is %s", Excerpt.of(written.get())), expected);
            return "";
        }
        return written.orElse("");
    }

    private static LocalDateTime civil(String written) {
        return LocalDateTime.of(LocalDate.parse(written.substring(0, 10)), LocalTime.parse(written.substring(11)));
    }

    private static <T extends TemporalAccessor> T read(
            YamlCursor at, String written, Pattern shape, Function<String, T> parse, Phrase expected, T standIn) {
        try {
            if (shape.matcher(written).matches()) {
                T value = parse.apply(written);
                int year = Year.from(value).getValue();
                if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                    return value;
                }
            }
        } catch (DateTimeException impossible) {
            // reported below, like a value of the wrong shape
        }
        at.problem(Phrase.of("is", "is %s", Excerpt.of(written)), expected);
        return standIn;
    }
}
