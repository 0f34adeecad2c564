package org.consilium.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Right;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.ExchangeFileService;
import org.jspecify.annotations.Nullable;

/** What the working copies of an organiser say, as values. */
@ApplicationScoped
@Transactional
public class OrganisedFilesService {
    /** Days. A mission that began earlier is over. */
    private static final int LONGEST_MISSION = 60;

    /** The most working copies that are read to compare their times. */
    private static final int MOST_NEAR = 30;

    private final ExchangeService exchanges;
    private final ExchangeFileService files;
    private final WorkingCopyRepository copies;

    OrganisedFilesService(ExchangeService exchanges, ExchangeFileService files, WorkingCopyRepository copies) {
        this.exchanges = exchanges;
        this.files = files;
        this.copies = copies;
    }

    /**
     * The working copy, or what is published if nothing differs. Empty for a slug that the caller does not organise, whether
     * it is there or not, and for an exchange of a mission.
     *
     * @throws org.consilium.shared.ProblemException 401 for a caller who is not a member
     */
    public Optional<ExchangeFile> working(Caller by, String slug) {
        by.requireMember();
        boolean inMission =
                files.frame(slug).filter(frame -> !frame.equals(slug)).isPresent();
        return inMission || !by.may(Right.EXCHANGE_EDIT, slug) ? Optional.empty() : file(slug);
    }

    private Optional<ExchangeFile> file(String slug) {
        @Nullable String document = copies.document(slug);
        return document == null ? files.published(slug) : Optional.of(ExchangeFileReader.accepted(document));
    }

    /**
     * Exchanges and missions that the caller organises and that may happen on these days. A working copy that differs from
     * what is published may plan any day.
     *
     * @param besides slugs of those that are left out
     * @param last at least {@code first}
     */
    public List<ExchangeFile> others(Caller by, Set<String> besides, LocalDate first, LocalDate last) {
        Map<String, LocalDate> days = days(by);
        days.keySet().removeAll(besides);
        List<String> near = new ArrayList<>(copies.changed(days.keySet()));
        days.forEach((slug, day) -> {
            boolean may = !day.isBefore(first.minusDays(LONGEST_MISSION)) && !day.isAfter(last.plusDays(1));
            if (may && !near.contains(slug)) {
                near.add(slug);
            }
        });
        return near.stream()
                .limit(MOST_NEAR)
                .flatMap(slug -> file(slug).stream())
                .toList();
    }

    /** The first day of what the caller organises, as published; {@link LocalDate#MAX} before that. */
    private Map<String, LocalDate> days(Caller by) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (Grant grant : by.grants()) {
            if (!grant.exchange().isEmpty() && by.may(Right.EXCHANGE_EDIT, grant.exchange())) {
                exchanges
                        .programme(grant.exchange())
                        .ifPresentOrElse(
                                known -> {
                                    if (by.may(
                                            Right.EXCHANGE_EDIT, known.frame().slug())) {
                                        days.put(known.frame().slug(), known.firstDay());
                                    }
                                },
                                () -> days.put(grant.exchange(), LocalDate.MAX));
            }
        }
        return days;
    }
}
