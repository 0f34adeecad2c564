package org.consilium.scheduling.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.Speaker;
import org.consilium.people.NameOrder;
import org.consilium.scheduling.timing.Span;
import org.consilium.scheduling.timing.Timetable;
import org.consilium.scheduling.warning.Facts.Exchange;
import org.consilium.shared.LocalizedText;

/** Items that overlap, and people who would have to be at two places. Pure. */
final class PeopleWarningRules {
    private static final List<Way> WAYS = List.of(Way.of(WayKind.EDIT), Way.of(WayKind.KEEP));

    /** Items further apart in the agenda are not compared. */
    private static final int FURTHEST = 50;

    private final Exchange exchange;
    private final Map<String, List<Facts.Engagement>> busy;
    private final Map<String, String> identities;
    private final Map<String, LocalizedText> names;
    private final List<Warning> found = new ArrayList<>();

    private PeopleWarningRules(Facts facts, Exchange exchange) {
        this.exchange = exchange;
        this.busy = facts.elsewhere().stream()
                .filter(one -> !one.slug().equals(exchange.slug()))
                .collect(Collectors.groupingBy(Facts.Engagement::person));
        this.identities = Facts.people(facts.file());
        this.names = facts.file().people().stream()
                .collect(Collectors.toMap(
                        ExchangeFile.Person::key, person -> name(facts.file(), person), (one, other) -> one));
    }

    static List<Warning> warnings(Facts facts, Exchange exchange) {
        PeopleWarningRules rules = new PeopleWarningRules(facts, exchange);
        List<Timetable.Entry> items = exchange.times().items();
        for (int second = 0; second < items.size(); second++) {
            for (int first = Math.max(0, second - FURTHEST); first < second; first++) {
                if (items.get(first).when().overlaps(items.get(second).when())) {
                    rules.together(items.get(first), items.get(second));
                }
            }
            rules.elsewhere(items.get(second));
        }
        return rules.found;
    }

    private void together(Timetable.Entry first, Timetable.Entry second) {
        About about = About.nothing().of(second.item().title(), first.item().title());
        add(WarningCode.OVERLAP, second, "starts", at(about, second.when()));
        people(second).stream()
                .filter(people(first)::contains)
                .forEach(person -> add(
                        WarningCode.PERSON_TWICE,
                        second,
                        "speakers",
                        at(
                                About.subject(named(person))
                                        .of(named(person), first.item().title()),
                                second.when())));
    }

    private void elsewhere(Timetable.Entry entry) {
        for (String person : people(entry)) {
            busy.getOrDefault(identities.getOrDefault(person, ""), List.of()).stream()
                    .filter(one -> one.when().overlaps(entry.when()))
                    .findFirst()
                    .ifPresent(one -> add(
                            WarningCode.PERSON_ELSEWHERE,
                            entry,
                            "speakers",
                            at(About.nothing().of(named(person), one.title()), one.when())));
        }
    }

    private void add(WarningCode code, Timetable.Entry entry, String field, About about) {
        found.add(new Warning(code, exchange.slug(), exchange.at("items", entry.key(), field), about, WAYS));
    }

    /** On the clock on which the exchange was agreed. */
    private About at(About about, Span when) {
        return about.at(
                when.from().atZone(exchange.times().zone()).toLocalDateTime(),
                when.to().atZone(exchange.times().zone()).toLocalDateTime());
    }

    private static List<String> people(Timetable.Entry entry) {
        return entry.item().speakers().stream()
                .map(Speaker::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private LocalizedText named(String person) {
        return Objects.requireNonNullElseGet(names.get(person), () -> LocalizedText.of("en", person));
    }

    /** In the order of names of the person's home, which is the country of the first institution of a post. */
    private static LocalizedText name(ExchangeFile file, ExchangeFile.Person person) {
        boolean familyFirst = NameOrder.isFamilyFirst(file.home(person));
        Map<String, String> names = new LinkedHashMap<>();
        person.name().byLanguage().forEach((language, name) -> names.put(language, name.display(familyFirst)));
        return LocalizedText.of(names);
    }
}
