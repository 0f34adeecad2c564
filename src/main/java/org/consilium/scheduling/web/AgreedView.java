package org.consilium.scheduling.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.scheduling.agreed.AgreedTimeRules.Changed;
import org.consilium.scheduling.agreed.AgreedTimeService.Question;
import org.consilium.scheduling.warning.WarningWords;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * An exchange whose agreed start the clocks of a country have changed.
 *
 * @param title of an exchange within a mission; null for the file's own
 * @param text what was agreed and what it is now
 */
public record AgreedView(String exchange, @Nullable LocalizedText title, String text, List<Answer> answers) {
    /** In which a civil time is shown as it is written. */
    private static final String UTC = "Etc/UTC";

    /**
     * @param starts civil time in the zone of the exchange, as {@code 2026-12-01T15:00}
     * @param preview the start on the clocks of all sides
     */
    public record Answer(String text, String starts, String preview) {}

    static AgreedView of(UiLanguage language, ExchangeFile file, Question question) {
        Texts words = Texts.of(language);
        Formats formats = new Formats(language);
        WarningWords starts = new WarningWords(language, file);
        Changed changed = question.changed();
        String zone = changed.agreed().zone();
        String city = formats.zoneCity(zone);
        String agreed = clock(formats, changed.agreed().civil());
        String now = clock(formats, changed.nowCivil());
        return new AgreedView(
                question.exchange(),
                title(file, question.exchange()),
                words.say(
                        "agreed.question",
                        "day",
                        formats.weekdayAndDate(changed.agreed().civil().toLocalDate()),
                        "agreed",
                        agreed,
                        "place",
                        city,
                        "now",
                        now),
                List.of(
                        new Answer(
                                words.say("agreed.civil", "time", agreed, "place", city),
                                changed.agreed().civil().toString(),
                                starts.start(changed.nowInstant())),
                        new Answer(
                                words.say("agreed.instant", "time", now, "place", city),
                                changed.nowCivil().toString(),
                                starts.start(changed.agreed().instant()))));
    }

    private static String clock(Formats formats, LocalDateTime civil) {
        Instant at = civil.atZone(ZoneId.of(UTC)).toInstant();
        return formats.time(at, UTC);
    }

    private static @Nullable LocalizedText title(ExchangeFile file, String exchange) {
        return file.body() instanceof ExchangeFile.MissionBody mission
                ? mission.activities().stream()
                        .filter(one -> one instanceof ExchangeFile.Online online
                                && online.slug().equals(exchange))
                        .map(one -> ((ExchangeFile.Online) one).title())
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
