package org.consilium.exchangefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.exchange.Activity;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Mission;
import org.consilium.exchange.MissionRules;
import org.consilium.exchange.Planned;
import org.consilium.exchange.Programme;
import org.consilium.exchange.Stop;
import org.consilium.exchange.Supply;
import org.consilium.exchange.Visibility;
import org.jspecify.annotations.Nullable;

/** Applies a file to a mission: the schedule, then team, activities with their exchanges, stops and supplies. */
record MissionFromFile(
        ExchangeFile file, ExchangeFile.MissionBody body, ExchangeService exchanges, AgendaFromFile agendas)
        implements BodyFromFile {
    @Override
    public List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim("mission", file.slug(), Mission.class::isInstance));
        for (int i = 0; i < body.activities().size(); i++) {
            if (body.activities().get(i) instanceof ExchangeFile.Online online) {
                claims.add(new Claim("activities[" + i + "].exchange", online.slug(), this::isInside));
            }
        }
        return claims;
    }

    private boolean isInside(Programme stored) {
        return stored instanceof Exchange && stored.frame().slug().equals(file.slug());
    }

    @Override
    public Programme scheduled(@Nullable Programme stored) {
        Mission mission = stored == null ? new Mission(file.slug(), file.title(), file.languages()) : (Mission) stored;
        LocalDate until = until(body);
        mission.schedule(body.kind(), body.from(), until, body.days(), body.programmeFrom());
        return mission;
    }

    /** The last known day of a mission, as readers may know it. */
    static LocalDate until(ExchangeFile.MissionBody body) {
        List<LocalDate> others = Stream.concat(
                        body.stops().stream().flatMap(stop -> Stream.of(stop.from(), stop.to())),
                        body.activities().stream().map(MissionFromFile::date))
                .filter(Objects::nonNull)
                .toList();
        return MissionRules.until(body.from(), body.days(), body.programmeFrom(), others);
    }

    /**
     * Null for an exchange that is not public, because the last day of a mission would reveal it, and for a date that
     * no source gives: an assumed date does not count as the last known day.
     */
    private static @Nullable LocalDate date(ExchangeFile.Activity activity) {
        return switch (activity) {
            case ExchangeFile.OnSite onSite -> onSite.assumed().contains(MissionReader.DATE) ? null : onSite.date();
            case ExchangeFile.Online(var slug, var title, var body) ->
                body.visibility() == Visibility.PUBLIC
                                && !Planned.of(body.assumed()).date()
                        ? body.starts().toLocalDate()
                        : null;
        };
    }

    @Override
    public void fill(Programme programme) {
        Mission mission = (Mission) programme;
        assignTeam(mission);
        List<Exchange> before = mission.activities().stream()
                .map(Activity::exchange)
                .filter(Objects::nonNull)
                .toList();
        List<Activity> activities = new ArrayList<>();
        body.activities().forEach(one -> activities.add(activity(mission, one)));
        mission.plan(
                body.stops().stream()
                        .map(one -> new Stop(one.city(), one.zone(), one.from(), one.to()))
                        .toList(),
                activities,
                body.supplies().stream()
                        .map(one -> new Supply(one.from(), one.to(), one.arrives(), one.tonnes(), one.items()))
                        .toList());
        removeLeftOut(before, activities);
    }

    private void assignTeam(Mission mission) {
        ExchangeFile.@Nullable Team team = body.team();
        if (team == null) {
            mission.assignTeam(null, List.of(), List.of(), List.of());
            return;
        }
        mission.assignTeam(
                team.size(),
                team.members().stream()
                        .map(key -> ProgrammeFromFile.person(mission, key))
                        .toList(),
                team.from().stream()
                        .map(key -> ProgrammeFromFile.institution(mission, key))
                        .toList(),
                team.specialities());
    }

    private Activity activity(Mission mission, ExchangeFile.Activity one) {
        return switch (one) {
            case ExchangeFile.OnSite onSite -> {
                @Nullable String at = onSite.at();
                yield Activity.onSite(
                        onSite.type(),
                        onSite.date(),
                        onSite.title(),
                        at == null ? null : ProgrammeFromFile.institution(mission, at),
                        onSite.assumed().contains(MissionReader.DATE));
            }
            case ExchangeFile.Online online -> Activity.online(exchange(mission, online));
        };
    }

    private Exchange exchange(Mission mission, ExchangeFile.Online online) {
        Optional<Exchange> stored = exchanges.programme(online.slug()).map(Exchange.class::cast);
        stored.ifPresent(one -> agendas.move(one, online.body()));
        Exchange exchange =
                stored.orElseGet(() -> new Exchange(online.slug(), online.title(), file.languages(), mission));
        exchange.retitle(online.title(), file.languages());
        AgendaFromFile.schedule(exchange, online.body());
        exchanges.add(exchange);
        agendas.fill(exchange, online.body());
        return exchange;
    }

    private void removeLeftOut(List<Exchange> before, List<Activity> activities) {
        List<Exchange> kept = new ArrayList<>();
        activities.forEach(one -> kept.add(one.exchange()));
        before.stream().filter(one -> !kept.contains(one)).forEach(one -> {
            agendas.clear(one);
            exchanges.remove(one);
        });
    }
}
