package org.consilium.release;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.exchange.Visibility;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFile.OnSite;
import org.consilium.exchangefile.ExchangeFile.Online;
import org.consilium.exchangefile.ExchangeFile.Person;

/**
 * What readers get of a file: a file for each page. A mission's exchanges have pages, and so releases, of their own; the
 * mission itself goes without those for participants only. People are in a release only if its page names them, and
 * institutions only if they organise, receive, send or employ one of them. Pure.
 */
public final class PublicSliceRules {
    private PublicSliceRules() {}

    /** The file's own page first, then those of its exchanges. */
    public static List<ExchangeFile> of(ExchangeFile file) {
        return switch (file.body()) {
            case ExchangeBody body -> List.of(reduced(file, body));
            case MissionBody mission -> {
                List<ExchangeFile> slices = new ArrayList<>();
                slices.add(reduced(file, withoutPrivate(mission)));
                mission.activities().stream()
                        .filter(Online.class::isInstance)
                        .map(Online.class::cast)
                        .forEach(online -> slices.add(reduced(ofMission(file, online), online.body())));
                yield List.copyOf(slices);
            }
        };
    }

    static boolean isForParticipants(ExchangeFile slice) {
        return slice.body() instanceof ExchangeBody body && body.visibility() == Visibility.PARTICIPANTS;
    }

    private static MissionBody withoutPrivate(MissionBody mission) {
        return new MissionBody(
                mission.kind(),
                mission.from(),
                mission.days(),
                mission.programmeFrom(),
                mission.stops(),
                mission.team(),
                mission.activities().stream()
                        .filter(one ->
                                !(one instanceof Online online) || online.body().visibility() == Visibility.PUBLIC)
                        .toList(),
                mission.supplies());
    }

    /** Figures and outcomes are the mission's. */
    private static ExchangeFile ofMission(ExchangeFile file, Online online) {
        Set<String> presented = new LinkedHashSet<>();
        items(online.body()).flatMap(item -> item.documents().stream()).forEach(one -> presented.add(one.document()));
        return new ExchangeFile(
                online.slug(),
                online.title(),
                file.languages(),
                file.sides(),
                file.institutions(),
                file.organisations(),
                file.people(),
                file.documents().stream()
                        .filter(one -> presented.contains(one.key()))
                        .toList(),
                List.of(),
                List.of(),
                file.sources(),
                online.body());
    }

    private static ExchangeFile reduced(ExchangeFile file, ExchangeFile.Body body) {
        Set<String> named = people(body);
        List<Person> people =
                file.people().stream().filter(one -> named.contains(one.key())).toList();
        Set<String> institutions = institutions(file, body, people);
        return new ExchangeFile(
                file.slug(),
                file.title(),
                file.languages(),
                file.sides(),
                file.institutions().stream()
                        .filter(one -> institutions.contains(one.key()))
                        .toList(),
                file.organisations(),
                people,
                file.documents(),
                file.figures(),
                file.outcomes(),
                file.sources(),
                body);
    }

    private static Set<String> people(ExchangeFile.Body body) {
        Set<String> named = new LinkedHashSet<>();
        exchanges(body)
                .flatMap(PublicSliceRules::items)
                .flatMap(item -> item.speakers().stream())
                .map(ExchangeFile.Speaker::person)
                .filter(Objects::nonNull)
                .forEach(named::add);
        if (body instanceof MissionBody mission && mission.team() != null) {
            named.addAll(mission.team().members());
        }
        return named;
    }

    private static Set<String> institutions(ExchangeFile file, ExchangeFile.Body body, List<Person> people) {
        Set<String> known = new LinkedHashSet<>();
        file.organisations().forEach(one -> known.add(one.institution()));
        people.forEach(one -> one.posts().forEach(post -> known.add(post.institution())));
        if (body instanceof MissionBody mission) {
            if (mission.team() != null) {
                known.addAll(mission.team().from());
            }
            mission.activities().forEach(one -> {
                if (one instanceof OnSite visit && visit.at() != null) {
                    known.add(visit.at());
                }
            });
        }
        return known;
    }

    private static Stream<ExchangeBody> exchanges(ExchangeFile.Body body) {
        return switch (body) {
            case ExchangeBody exchange -> Stream.of(exchange);
            case MissionBody mission ->
                mission.activities().stream().filter(Online.class::isInstance).map(one -> ((Online) one).body());
        };
    }

    private static Stream<Item> items(ExchangeBody body) {
        return body.agenda().stream().flatMap(part -> part.items().stream());
    }
}
