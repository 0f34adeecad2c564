package org.consilium.scheduling.warning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consilium.exchange.PlannedTurns.Turn;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFile.Online;
import org.consilium.scheduling.timing.SlotRules;
import org.consilium.scheduling.timing.Span;
import org.consilium.scheduling.timing.Timetable;
import org.consilium.shared.LocalizedText;

/**
 * What warnings are made from.
 *
 * @param turns of interpreters, by the slug of an exchange
 * @param elsewhere what people have to do in exchanges, this one among them or not
 */
public record Facts(
        ExchangeFile file,
        SlotRules.Setting setting,
        Function<String, List<Turn>> turns,
        List<Engagement> elsewhere,
        Instant now) {
    /**
     * A person's item.
     *
     * @param person {@code slug/key} of the person's first record
     * @param title of the exchange
     */
    public record Engagement(String person, String slug, LocalizedText title, Span when) {}

    /** One exchange of the file. {@code path} leads to it in the document: empty, or through the mission. */
    record Exchange(String slug, LocalizedText title, List<String> path, ExchangeBody body, Timetable times) {
        List<String> at(String... field) {
            List<String> whole = new ArrayList<>(path);
            whole.addAll(List.of(field));
            return whole;
        }
    }

    static List<Exchange> exchanges(ExchangeFile file) {
        return switch (file.body()) {
            case ExchangeBody body ->
                List.of(new Exchange(file.slug(), file.title(), List.of(), body, Timetable.of(body)));
            case MissionBody mission ->
                mission.activities().stream()
                        .flatMap(one -> one instanceof Online online ? Stream.of(online) : Stream.empty())
                        .map(online -> new Exchange(
                                online.slug(),
                                online.title(),
                                List.of("exchanges", online.slug()),
                                online.body(),
                                Timetable.of(online.body())))
                        .toList();
        };
    }

    /** By key: the {@code slug/key} under which all files know the person. */
    static Map<String, String> people(ExchangeFile file) {
        Map<String, String> people = new LinkedHashMap<>();
        file.people()
                .forEach(person -> people.put(
                        person.key(), Objects.requireNonNullElse(person.sameAs(), file.slug() + "/" + person.key())));
        return people;
    }

    /** What the people of a file have to do. */
    public static List<Engagement> engagements(ExchangeFile file) {
        Map<String, String> people = people(file);
        List<Engagement> all = new ArrayList<>();
        for (Exchange exchange : exchanges(file)) {
            exchange.times()
                    .items()
                    .forEach(entry -> entry.item().speakers().stream()
                            .flatMap(speaker -> Stream.ofNullable(people.get(speaker.person())))
                            .distinct()
                            .forEach(person ->
                                    all.add(new Engagement(person, exchange.slug(), exchange.title(), entry.when()))));
        }
        return all;
    }
}
