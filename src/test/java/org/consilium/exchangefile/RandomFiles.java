package org.consilium.exchangefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilium.agenda.ItemType;
import org.consilium.agenda.Role;
import org.consilium.exchange.ActivityType;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchange.MissionKind;
import org.consilium.exchange.Tier;
import org.consilium.exchange.Visibility;
import org.consilium.people.InstitutionKind;
import org.consilium.people.PersonNames;
import org.jspecify.annotations.Nullable;

/** Files that keep every rule of format 1 and are otherwise as extreme as chance makes them. */
final class RandomFiles extends RandomValues {
    private static final List<String> ZONES = List.of("Asia/Shanghai", "Asia/Almaty", "Etc/UTC", "Asia/Kathmandu");
    private static final List<String> COUNTRIES = List.of("NO", "CN", "UA", "KZ", "RU");

    RandomFiles(Random random) {
        super(random);
    }

    ExchangeFile file() {
        List<String> sides = keys(2, 4);
        List<String> institutions = keys(0, 3);
        List<String> people = keys(0, 4);
        List<ExchangeFile.Document> documents =
                keys(0, 2).stream().map(this::document).toList();
        Agenda agenda = new Agenda(people, documents);
        ExchangeFile.Body body = chance() ? agenda.body() : mission(agenda, institutions, people);
        return new ExchangeFile(
                "a-slug",
                text(),
                LANGUAGES,
                sides.stream().map(this::side).toList(),
                institutions.stream().map(key -> institution(key, sides)).toList(),
                institutions.stream()
                        .map(key -> new ExchangeFile.Organisation(key, one(Tier.values())))
                        .toList(),
                people.stream().map(key -> person(key, institutions)).toList(),
                documents,
                some(2, () -> figure(one(sides))),
                some(2, () -> new ExchangeFile.Outcome(text())),
                Stream.concat(Stream.of(source()), some(2, this::source).stream())
                        .toList(),
                body);
    }

    private ExchangeFile.Side side(String key) {
        List<String> names = some(2, this::line).stream().distinct().toList();
        return new ExchangeFile.Side(key, text(), names, one(COUNTRIES), one(ZONES), one(LANGUAGES));
    }

    private ExchangeFile.Institution institution(String key, List<String> sides) {
        return new ExchangeFile.Institution(
                key,
                one(InstitutionKind.values()),
                maybe(() -> one(sides)),
                text(),
                maybe(() -> "other-slug/" + one(KEYS)));
    }

    private ExchangeFile.Person person(String key, List<String> institutions) {
        List<ExchangeFile.Post> posts =
                institutions.isEmpty() ? List.of() : some(2, () -> new ExchangeFile.Post(text(), one(institutions)));
        PersonNames names = names();
        List<String> transliterated = names.byLanguage().keySet().stream()
                .filter(tag -> random.nextBoolean())
                .toList();
        return new ExchangeFile.Person(
                key, names, transliterated, maybe(this::text), maybe(() -> "other-slug/" + one(KEYS)), posts);
    }

    private ExchangeFile.Document document(String key) {
        List<String> editions = Stream.generate(this::line)
                .distinct()
                .limit(1 + random.nextInt(2))
                .toList();
        return new ExchangeFile.Document(
                key,
                text(),
                editions.stream()
                        .map(edition -> new ExchangeFile.Edition(
                                edition, List.of(one(LANGUAGES)), maybe(this::date), maybe(this::url)))
                        .toList());
    }

    private ExchangeFile.Figure figure(String place) {
        return new ExchangeFile.Figure(
                place,
                maybe(this::text),
                date(),
                maybe(this::count),
                maybe(this::count),
                maybe(this::count),
                maybe(this::count),
                maybe(this::text));
    }

    private ExchangeFile.Source source() {
        return new ExchangeFile.Source(line(), date(), maybe(this::url));
    }

    private ExchangeFile.MissionBody mission(Agenda agenda, List<String> institutions, List<String> people) {
        LocalDate from = LocalDate.of(1999, 12, 31);
        List<ExchangeFile.Activity> activities = new ArrayList<>();
        activities.add(new ExchangeFile.OnSite(
                one(ActivityType.values()),
                date(),
                text(),
                institutions.isEmpty() ? null : one(institutions),
                random.nextBoolean() ? List.of("date") : List.of()));
        IntStream.range(0, random.nextInt(3))
                .forEach(i -> activities.add(new ExchangeFile.Online("online-" + i, text(), agenda.body())));
        return new ExchangeFile.MissionBody(
                one(MissionKind.values()),
                from,
                maybe(() -> 1 + random.nextInt(30)),
                maybe(this::date),
                some(2, () -> new ExchangeFile.Stop(text(), one(ZONES), maybe(() -> from), maybe(this::date))),
                maybe(() -> new ExchangeFile.Team(10, people, institutions, some(3, this::text))),
                activities,
                some(2, this::supply));
    }

    private ExchangeFile.Supply supply() {
        BigDecimal tonnes = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(4))
                .stripTrailingZeros();
        return new ExchangeFile.Supply(
                "CN",
                "RU",
                maybe(this::date),
                maybe(() -> tonnes.scale() < 0 ? tonnes.setScale(0) : tonnes),
                some(2, this::text));
    }

    /** Agendas over the people and documents of one file. */
    private final class Agenda {
        private final List<String> people;
        private final List<ExchangeFile.Document> documents;
        private int keys;

        Agenda(List<String> people, List<ExchangeFile.Document> documents) {
            this.people = people;
            this.documents = documents;
        }

        ExchangeFile.ExchangeBody body() {
            LocalDateTime starts = date().atTime(random.nextInt(24), random.nextInt(60));
            LocalDateTime[] now = {starts};
            return new ExchangeFile.ExchangeBody(
                    one(ExchangeKind.values()),
                    one(Visibility.values()),
                    starts,
                    "Asia/Shanghai", // no change of the clocks in the years of date()
                    chance() ? List.of("starts", "minutes") : List.of(),
                    some(3, () -> new ExchangeFile.Part(key(), text(), atLeastOne(() -> item(now)))));
        }

        private ExchangeFile.Item item(LocalDateTime[] now) {
            int minutes = 1 + random.nextInt(1_440);
            LocalDateTime fixed = maybe(() -> now[0].plusMinutes(random.nextInt(60)));
            now[0] = (fixed == null ? now[0] : fixed).plusMinutes(minutes);
            int floor = random.nextInt(3);
            return new ExchangeFile.Item(
                    key(),
                    one(ItemType.values()),
                    minutes,
                    fixed,
                    text(),
                    some(2, this::speaker).stream().distinct().toList(),
                    maybe(() -> LANGUAGES.get(floor)),
                    LANGUAGES.subList(floor + 1, LANGUAGES.size() - random.nextInt(3)),
                    maybe(random::nextBoolean),
                    documents.isEmpty() ? List.of() : presented(),
                    maybe(RandomFiles.this::text));
        }

        private @Nullable String key() {
            return maybe(() -> "key-" + keys++);
        }

        private ExchangeFile.Speaker speaker() {
            return people.isEmpty() || chance()
                    ? new ExchangeFile.Speaker(null, text(), one(Role.values()))
                    : new ExchangeFile.Speaker(one(people), null, one(Role.values()));
        }

        private List<ExchangeFile.ItemDocument> presented() {
            ExchangeFile.Document document = one(documents);
            return List.of(new ExchangeFile.ItemDocument(
                    document.key(), one(document.editions()).edition()));
        }
    }
}
