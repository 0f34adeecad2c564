package org.consilium.scheduling.timing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.access.Caller;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.holidays.HolidayCalendar;
import org.consilium.scheduling.OrganisedFilesService;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** The hours in which each side can take part, for those who may change the working copy. */
@ApplicationScoped
@Transactional
public class CivilHoursService {
    private final OrganisedFilesService organised;
    private final CivilHoursRepository stored;
    private final HolidayCalendar calendar;

    CivilHoursService(OrganisedFilesService organised, CivilHoursRepository stored, HolidayCalendar calendar) {
        this.organised = organised;
        this.stored = stored;
        this.calendar = calendar;
    }

    /** The sides of a working copy with their hours. The caller has checked the rights. */
    public SlotRules.Setting setting(ExchangeFile file) {
        Map<String, CivilHours> set = stored.of(file.slug());
        List<TimedSide> sides = file.sides().stream()
                .map(side -> new TimedSide(
                        side.key(),
                        side.name(),
                        side.country(),
                        ZoneId.of(side.zone()),
                        Objects.requireNonNullElseGet(set.get(side.key()), () -> CivilHours.usual(side.country()))))
                .toList();
        return new SlotRules.Setting(sides, calendar);
    }

    /**
     * @param hours null: the usual ones of the country again
     * @throws ProblemException 404 {@code exchange.unknown}; 422 {@code civil_hours.side} for a side that is not there
     */
    public void set(Caller by, String slug, String side, @Nullable CivilHours hours) {
        ExchangeFile file = organised
                .working(by, slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        if (file.sides().stream().noneMatch(one -> one.key().equals(side))) {
            throw Problem.unprocessable("civil_hours.side", "There is no side \"" + side + "\". Reload the page.")
                    .asException();
        }
        if (hours == null) {
            stored.remove(slug, side);
        } else {
            stored.set(slug, side, hours);
        }
    }
}
