package org.consilium.scheduling.draft;

import java.util.List;
import java.util.Set;
import org.consilium.admission.ProgrammeCard;
import org.consilium.exchange.AssumedKind;
import org.consilium.exchange.Planned;
import org.consilium.exchange.Side;
import org.consilium.exchange.Tier;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.FileTimes;
import org.consilium.shared.LocalizedText;

/** The card of an exchange or a mission as its file describes it, published or not. */
public final class FileCards {
    private static final Set<Tier> ORGANISERS = Set.of(Tier.HOST, Tier.ORGANISER, Tier.CO_ORGANISER);

    private FileCards() {}

    /** As organisers see it. */
    public static ProgrammeCard card(ExchangeFile file) {
        return card(file, false);
    }

    /** @param draft whether it was never published */
    static ProgrammeCard card(ExchangeFile file, boolean draft) {
        return switch (file.body()) {
            case ExchangeBody body ->
                new ProgrammeCard(
                        file.slug(),
                        AssumedKind.or(body.kind(), body.assumed()),
                        file.title(),
                        body.starts().toLocalDate(),
                        new ProgrammeCard.Times(
                                FileTimes.starts(body), FileTimes.ends(body), body.zone(), Planned.of(body.assumed())),
                        sides(file),
                        file.languages(),
                        organisers(file),
                        false,
                        draft);
            case MissionBody mission ->
                new ProgrammeCard(
                        file.slug(),
                        mission.kind(),
                        file.title(),
                        mission.from(),
                        null,
                        sides(file),
                        file.languages(),
                        organisers(file),
                        false,
                        draft);
        };
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
