package org.consilium.scheduling.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.consilium.access.Caller;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.page.Page;
import org.consilium.scheduling.ConsoleService;
import org.consilium.scheduling.OrganisedFilesService;
import org.consilium.scheduling.agreed.AgreedTimeService;
import org.consilium.scheduling.timing.CivilHoursService;
import org.consilium.scheduling.timing.TimedSide;
import org.consilium.scheduling.warning.WarningService;
import org.consilium.shared.PageOf;
import org.consilium.shared.Problem;

/** What the console shows of warnings and civil hours. */
@ApplicationScoped
class SettleSection {
    private final OrganisedFilesService organised;
    private final WarningService warnings;
    private final CivilHoursService hours;
    private final AgreedTimeService agreed;

    SettleSection(
            OrganisedFilesService organised,
            WarningService warnings,
            CivilHoursService hours,
            AgreedTimeService agreed) {
        this.organised = organised;
        this.warnings = warnings;
        this.hours = hours;
        this.agreed = agreed;
    }

    /**
     * The data {@code agreed}, {@code settle} and {@code hours} of the page of one exchange or mission.
     *
     * @param typed hours that were refused; empty otherwise
     */
    Map<String, Object> of(Caller by, Page page, String slug, MultivaluedMap<String, String> typed) {
        ExchangeFile file = organised
                .working(by, slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        List<TimedSide> sides = hours.setting(file).sides();
        return Map.of(
                "agreed",
                agreed.questions(file).stream()
                        .map(one -> AgreedView.of(page.language(), file, one))
                        .toList(),
                "settle",
                SettleView.of(page, file, warnings.warnings(by, slug)),
                "hours",
                IntStream.range(0, sides.size())
                        .mapToObj(index ->
                                HoursView.of(index + 1, sides.get(index)).over(typed))
                        .toList());
    }

    /** How many warnings wait, by slug. */
    Map<String, Integer> open(Caller by, PageOf<ConsoleService.Entry> entries) {
        return warnings.open(
                by, entries.items().stream().map(entry -> entry.card().slug()).toList());
    }
}
