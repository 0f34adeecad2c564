package org.consilium.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.consilium.admission.ProgrammeCard;
import org.consilium.exchange.AssumedKind;
import org.consilium.exchange.Planned;
import org.consilium.exchange.Side;
import org.consilium.exchange.Tier;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.shared.LocalizedText;

/** The card of an exchange or a mission as its file describes it, published or not. */
final class FileCards {
    private static final Set<Tier> ORGANISERS = Set.of(Tier.HOST, Tier.ORGANISER, Tier.CO_ORGANISER);

    private FileCards() {}

    static ProgrammeCard card(ExchangeFile file) {
        return switch (file.body()) {
            case ExchangeBody body ->
                new ProgrammeCard(
                        file.slug(),
                        AssumedKind.or(body.kind(), body.assumed()),
                        file.title(),
                        body.starts().toLocalDate(),
                        new ProgrammeCard.Times(starts(body), ends(body), body.zone(), Planned.of(body.assumed())),
                        sides(file),
                        organisers(file),
                        false);
            case MissionBody mission ->
                new ProgrammeCard(
                        file.slug(),
                        mission.kind(),
                        file.title(),
                        mission.from(),
                        null,
                        sides(file),
                        organisers(file),
                        false);
        };
    }

    /** The first and the last moment; a mission lasts from its first to its last day, in the zone of its first side. */
    static Instant starts(ExchangeFile file) {
        return switch (file.body()) {
            case ExchangeBody body -> starts(body);
            case MissionBody mission -> mission.from().atStartOfDay(zone(file)).toInstant();
        };
    }

    static Instant ends(ExchangeFile file) {
        return switch (file.body()) {
            case ExchangeBody body -> ends(body);
            case MissionBody mission ->
                mission.until().plusDays(1).atStartOfDay(zone(file)).toInstant();
        };
    }

    private static ZoneId zone(ExchangeFile file) {
        return ZoneId.of(file.sides().getFirst().zone());
    }

    private static Instant starts(ExchangeBody body) {
        return instant(body.starts(), body);
    }

    private static Instant ends(ExchangeBody body) {
        Instant next = starts(body);
        for (ExchangeFile.Part part : body.agenda()) {
            for (Item item : part.items()) {
                Instant start = item.starts() == null ? next : instant(item.starts(), body);
                next = start.plus(Duration.ofMinutes(item.minutes()));
            }
        }
        return next;
    }

    private static Instant instant(LocalDateTime civil, ExchangeBody body) {
        return civil.atZone(ZoneId.of(body.zone())).toInstant();
    }

    private static List<Side> sides(ExchangeFile file) {
        return file.sides().stream()
                .map(one ->
                        new Side(one.key(), one.name(), one.alsoKnownAs(), one.country(), one.zone(), one.language()))
                .toList();
    }

    private static List<LocalizedText> organisers(ExchangeFile file) {
        return file.organisations().stream()
                .filter(one -> ORGANISERS.contains(one.tier()))
                .flatMap(one -> file.institutions().stream()
                        .filter(institution -> institution.key().equals(one.institution())))
                .map(ExchangeFile.Institution::name)
                .toList();
    }
}
