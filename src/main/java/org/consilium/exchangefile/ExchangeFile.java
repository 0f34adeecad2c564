package org.consilium.exchangefile;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.agenda.ItemType;
import org.consilium.agenda.Role;
import org.consilium.exchange.ActivityType;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchange.MissionKind;
import org.consilium.exchange.Tier;
import org.consilium.exchange.Visibility;
import org.consilium.people.InstitutionKind;
import org.consilium.people.PersonNames;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An exchange file of format 1 (exchanges/README.md) as a value: what is read, written, imported and exported. Keys
 * refer to other parts of the same file and are known to resolve; lists keep the order of the file and are never null
 * (a missing list is an empty one); zones are IANA names, languages BCP 47 tags, countries ISO 3166-1 alpha-2.
 */
public record ExchangeFile(
        String slug,
        LocalizedText title,
        List<String> languages,
        List<Side> sides,
        List<Institution> institutions,
        List<Organisation> organisations,
        List<Person> people,
        List<Document> documents,
        List<Figure> figures,
        List<Outcome> outcomes,
        List<Source> sources,
        Body body) {

    public ExchangeFile withBody(Body other) {
        return new ExchangeFile(
                slug,
                title,
                languages,
                sides,
                institutions,
                organisations,
                people,
                documents,
                figures,
                outcomes,
                sources,
                other);
    }

    /** The exchanges of the file by slug, in its order: itself, or those of a mission. */
    public Map<String, ExchangeBody> exchanges() {
        Map<String, ExchangeBody> found = new LinkedHashMap<>();
        switch (body) {
            case ExchangeBody exchange -> found.put(slug, exchange);
            case MissionBody mission ->
                mission.activities().forEach(one -> {
                    if (one instanceof Online online) {
                        found.put(online.slug(), online.body());
                    }
                });
        }
        return found;
    }

    /** The country in which a person's first institution is; otherwise that of the first side. */
    public String home(Person person) {
        return person.posts().stream()
                .flatMap(post -> institutions.stream().filter(one -> one.key().equals(post.institution())))
                .flatMap(one -> sides.stream().filter(side -> side.key().equals(one.side())))
                .map(Side::country)
                .findFirst()
                .orElseGet(() -> sides.getFirst().country());
    }

    /** What the file is about: one exchange, or a mission of several days. */
    public sealed interface Body permits ExchangeBody, MissionBody {}

    /** One online meeting with its agenda. {@code starts} is civil time in {@code zone}. */
    public record ExchangeBody(
            ExchangeKind kind,
            Visibility visibility,
            LocalDateTime starts,
            String zone,
            List<String> assumed,
            List<Part> agenda)
            implements Body {
        public ExchangeBody withAgenda(List<Part> other) {
            return new ExchangeBody(kind, visibility, starts, zone, assumed, other);
        }
    }

    /** A delegation's programme. {@code days} is the programme's own count, from {@code programmeFrom} or else {@code from}. */
    public record MissionBody(
            MissionKind kind,
            LocalDate from,
            @Nullable Integer days,
            @Nullable LocalDate programmeFrom,
            List<Stop> stops,
            @Nullable Team team,
            List<Activity> activities,
            List<Supply> supplies)
            implements Body {
        /** The last known day, as readers may know it. */
        public LocalDate until() {
            return MissionFromFile.until(this);
        }

        public MissionBody withActivities(List<Activity> others) {
            return new MissionBody(kind, from, days, programmeFrom, stops, team, others, supplies);
        }
    }

    public record Side(
            String key, LocalizedText name, List<String> alsoKnownAs, String country, String zone, String language) {}

    /**
     * {@code side} is a side's key; {@code sameAs} is the {@code slug/key} of a record that a different file created.
     */
    public record Institution(
            String key,
            InstitutionKind kind,
            @Nullable String side,
            LocalizedText name,
            @Nullable String sameAs) {}

    /** {@code institution} is an institution's key. */
    public record Organisation(String institution, Tier tier) {}

    /** {@code transliterated} are languages of {@code name} that no source gives. */
    public record Person(
            String key,
            PersonNames name,
            List<String> transliterated,
            @Nullable LocalizedText speciality,
            @Nullable String sameAs,
            List<Post> posts) {}

    public record Post(LocalizedText post, String institution) {}

    /** {@code key} is unique among the parts; null if the file gives none. */
    public record Part(@Nullable String key, LocalizedText part, List<Item> items) {
        public Part withItems(List<Item> others) {
            return new Part(key, part, others);
        }
    }

    /**
     * {@code key} is unique among the items of all parts; null if the file gives none. {@code starts} only for a fixed
     * start; {@code educational} null means: by the type.
     */
    public record Item(
            @Nullable String key,
            ItemType type,
            int minutes,
            @Nullable LocalDateTime starts,
            LocalizedText title,
            List<Speaker> speakers,
            @Nullable String language,
            List<String> interpretedInto,
            @Nullable Boolean educational,
            List<ItemDocument> documents,
            @Nullable LocalizedText note) {
        Item withKey(String other) {
            return new Item(
                    other,
                    type,
                    minutes,
                    starts,
                    title,
                    speakers,
                    language,
                    interpretedInto,
                    educational,
                    documents,
                    note);
        }
    }

    /** Exactly one of {@code person} (a person's key) and {@code unnamed} is present. */
    public record Speaker(@Nullable String person, @Nullable LocalizedText unnamed, Role role) {}

    /** An edition of a document of this file. */
    public record ItemDocument(String document, String edition) {}

    public record Document(String key, LocalizedText title, List<Edition> editions) {}

    public record Edition(
            String edition,
            List<String> languages,
            @Nullable LocalDate adopted,
            @Nullable URI url) {}

    /** Counts of persons at the end of the day {@code asOf}; {@code place} is a side's key, {@code scope} a narrower or wider area. */
    public record Figure(
            String place,
            @Nullable LocalizedText scope,
            LocalDate asOf,
            @Nullable Long confirmed,
            @Nullable Long deaths,
            @Nullable Long discharged,
            @Nullable Long infectedMedicalStaff,
            @Nullable LocalizedText note) {}

    public record Outcome(LocalizedText text) {}

    public record Source(
            String publisher, LocalDate date, @Nullable URI url) {}

    public record Stop(
            LocalizedText city,
            String zone,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** {@code members} are persons' keys, {@code from} institutions' keys. */
    public record Team(int size, List<String> members, List<String> from, List<LocalizedText> specialities) {}

    public sealed interface Activity permits OnSite, Online {}

    /** {@code at} is an institution's key; {@code assumed} contains {@code date} if no source gives it. */
    public record OnSite(
            ActivityType type,
            LocalDate date,
            LocalizedText title,
            @Nullable String at,
            List<String> assumed) implements Activity {}

    /** An exchange inside the mission, with its own slug and agenda; it shares everything else. */
    public record Online(String slug, LocalizedText title, ExchangeBody body) implements Activity {}

    /** {@code tonnes} of supplies; {@code from} and {@code to} are ISO 3166-1 alpha-2. */
    public record Supply(
            String from,
            String to,
            @Nullable LocalDate arrives,
            @Nullable BigDecimal tonnes,
            List<LocalizedText> items) {}
}
