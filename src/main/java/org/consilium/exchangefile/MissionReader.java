package org.consilium.exchangefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.consilium.exchange.ActivityType;
import org.consilium.exchange.MissionKind;
import org.consilium.exchangefile.ExchangeFile.Activity;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFile.OnSite;
import org.consilium.exchangefile.ExchangeFile.Online;
import org.consilium.exchangefile.ExchangeFile.Stop;
import org.consilium.exchangefile.ExchangeFile.Supply;
import org.consilium.exchangefile.ExchangeFile.Team;
import org.consilium.exchangefile.yaml.AllowedKeys;
import org.consilium.exchangefile.yaml.Excerpt;
import org.consilium.exchangefile.yaml.Phrase;
import org.consilium.exchangefile.yaml.Scalars;
import org.consilium.exchangefile.yaml.YamlCursor;
import org.consilium.exchangefile.yaml.YamlFields;
import org.consilium.shared.LocalizedText;

/** Reads the sections that only missions have: days, stops, team, activities, supplies. */
final class MissionReader {
    static final List<String> OWN =
            List.of("from", "days", "programme_from", "stops", "team", "activities", "supplies");

    /** Which fields of an activity on site may be assumed. */
    static final String DATE = "date";

    private static final AllowedKeys STOP = AllowedKeys.of("a stop", "city", "zone", "from", "to");
    private static final AllowedKeys TEAM = AllowedKeys.of("a team", "size", "members", "from", "specialities");
    private static final AllowedKeys ON_SITE =
            AllowedKeys.of("an activity on site", "type", "date", "title", "at", "assumed");
    private static final AllowedKeys ASSUMABLE = AllowedKeys.of("an activity on site", DATE);
    private static final AllowedKeys ONLINE = AllowedKeys.of("an exchange of a mission", "exchange", "kind", "title")
            .and(ExchangeReader.OWN);
    private static final AllowedKeys SUPPLY = AllowedKeys.of("a supply", "from", "to", "arrives", "tonnes", "items");

    private final References references;
    private final ExchangeReader exchangeReader;
    private final Set<String> slugs = new HashSet<>();

    /** @param slug of the mission */
    MissionReader(References references, ExchangeReader exchangeReader, String slug) {
        this.references = references;
        this.exchangeReader = exchangeReader;
        slugs.add(slug);
    }

    MissionBody read(YamlFields file) {
        LocalDate from = file.required("from", Scalars::date);
        Function<YamlCursor, LocalDate> dateOfMission = at -> notBefore(at, from, "the mission begins");
        return new MissionBody(
                file.required("kind", Scalars.word(MissionKind.class)),
                from,
                file.optional("days", Scalars.whole(1, Scalars.DAYS_MOST)),
                file.optional("programme_from", dateOfMission),
                file.list("stops", "stops", at -> stop(at, dateOfMission)),
                file.optional("team", this::team),
                file.at("activities").list("activities", 1, at -> activity(at, from)),
                file.list("supplies", "supplies", this::supply));
    }

    private Stop stop(YamlCursor at, Function<YamlCursor, LocalDate> dateOfMission) {
        YamlFields stop = at.fields(STOP);
        LocalDate from = stop.optional("from", dateOfMission);
        return new Stop(
                stop.required("city", TextReader::localized),
                stop.required("zone", Scalars::zone),
                from,
                stop.optional(
                        "to", to -> from == null ? dateOfMission.apply(to) : notBefore(to, from, "the stop begins")));
    }

    private Team team(YamlCursor at) {
        YamlFields team = at.fields(TEAM);
        int size = team.required("size", Scalars.whole(1, Scalars.TEAM_MOST));
        List<String> members = team.distinct("members", "keys of people", references::person);
        if (members.size() > size) {
            team.at("members")
                    .problem(
                            Phrase.of("people", "names %d people", members.size()),
                            Phrase.of("team_size", "at most %d, the size of the team", size));
        }
        return new Team(
                size,
                members,
                team.distinct("from", "keys of institutions", references::institution),
                team.list("specialities", "texts by language", TextReader::localized));
    }

    private Activity activity(YamlCursor at, LocalDate from) {
        return at.peek("exchange").isPresent() ? online(at, from) : onSite(at, from);
    }

    private OnSite onSite(YamlCursor at, LocalDate from) {
        YamlFields activity = at.fields(ON_SITE.unlike(ONLINE));
        return new OnSite(
                activity.required("type", Scalars.word(ActivityType.class)),
                activity.required(DATE, date -> notBefore(date, from, "the mission begins")),
                activity.required("title", TextReader::localized),
                activity.optional("at", references::institution),
                activity.distinct("assumed", "names of fields", of -> ExchangeReader.assumed(of, ASSUMABLE)));
    }

    private Online online(YamlCursor at, LocalDate from) {
        YamlFields fields = at.fields(ONLINE.unlike(ON_SITE));
        String slug = fields.required("exchange", Scalars::slug);
        if (!slug.isEmpty() && !slugs.add(slug)) {
            fields.at("exchange")
                    .problem(
                            Phrase.of("twice", "is %s a second time", Excerpt.of(slug)),
                            Phrase.of("own_slug", "a slug of its own"));
        }
        LocalizedText title = fields.required("title", TextReader::localized);
        ExchangeBody body = exchangeReader.read(fields);
        if (!body.starts().equals(Scalars.NO_TIME)) {
            judge(fields.at("starts"), body.starts().toLocalDate(), from, "the mission begins");
        }
        return new Online(slug, title, body);
    }

    private Supply supply(YamlCursor at) {
        YamlFields supply = at.fields(SUPPLY);
        String from = supply.required("from", Scalars::country);
        String to = supply.required("to", Scalars::country);
        if (!to.isEmpty() && to.equals(from)) {
            supply.at("to")
                    .problem(
                            Phrase.of("same_country", "is %s, the country that the supply is from", Excerpt.of(to)),
                            Phrase.of("another_country", "another country"));
        }
        LocalDate arrives = supply.optional("arrives", Scalars::date);
        BigDecimal tonnes = supply.optional("tonnes", Scalars::tonnes);
        return new Supply(from, to, arrives, tonnes, supply.list("items", "texts by language", TextReader::localized));
    }

    private static LocalDate notBefore(YamlCursor at, LocalDate from, String event) {
        LocalDate date = Scalars.date(at);
        judge(at, date, from, event);
        return date;
    }

    /** Unless one of the dates could not be read. */
    private static void judge(YamlCursor at, LocalDate date, LocalDate from, String event) {
        boolean known = !date.equals(Scalars.NO_DATE) && !from.equals(Scalars.NO_DATE);
        if (known && date.isBefore(from)) {
            at.problem(
                    Phrase.of("before", "is %s, before %s", date.toString(), event),
                    Phrase.of("date_from", "a date from %s on", from.toString()));
        }
    }
}
