package org.consilium.exchangefile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilium.exchangefile.ExchangeFile.Body;
import org.consilium.exchangefile.ExchangeFile.Institution;
import org.consilium.exchangefile.ExchangeFile.Person;
import org.consilium.exchangefile.ExchangeFile.Side;
import org.consilium.exchangefile.yaml.AllowedKeys;
import org.consilium.exchangefile.yaml.Excerpt;
import org.consilium.exchangefile.yaml.Phrase;
import org.consilium.exchangefile.yaml.Scalars;
import org.consilium.exchangefile.yaml.YamlCursor;
import org.consilium.exchangefile.yaml.YamlFields;
import org.consilium.shared.LocalizedText;

/**
 * Reads a whole file: the common parts of exchanges and missions here, the rest through the readers of the sections.
 */
final class ProgrammeReader {
    private static final List<String> COMMON = List.of(
            "kind",
            "title",
            "languages",
            "sides",
            "institutions",
            "organisations",
            "people",
            "documents",
            "figures",
            "outcomes",
            "sources");
    private static final AllowedKeys EXCHANGE =
            AllowedKeys.of("an exchange", "format", "exchange").and(COMMON).and(ExchangeReader.OWN);
    private static final AllowedKeys MISSION =
            AllowedKeys.of("a mission", "format", "mission").and(COMMON).and(MissionReader.OWN);
    private static final AllowedKeys SIDE =
            AllowedKeys.of("a side", "key", "name", "also_known_as", "country", "zone", "language");

    private final YamlCursor root;
    private final References references = new References();

    ProgrammeReader(YamlCursor root) {
        this.root = root;
    }

    ExchangeFile read() {
        boolean mission = isMission();
        YamlFields file = root.fields(mission ? MISSION.unlike(EXCHANGE) : EXCHANGE.unlike(MISSION));
        file.required("format", Scalars::format1);
        String slug = slug(file);
        LocalizedText title = file.required("title", TextReader::localized);
        List<String> languages = file.at("languages").distinct("language tags", 1, Scalars::language);
        references.define("languages", languages, !languages.isEmpty());
        List<Side> sides = sides(file);
        PeopleReader people = new PeopleReader(references, slug);
        List<Institution> institutions = people.institutions(file);
        List<Person> persons = people.people(file);
        FactsReader facts = new FactsReader(references);
        return new ExchangeFile(
                slug,
                title,
                languages,
                sides,
                institutions,
                people.organisations(file),
                persons,
                facts.documents(file),
                facts.figures(file),
                facts.outcomes(file),
                facts.sources(file),
                body(file, mission, slug, sides));
    }

    /** By the key that names it; for a file with neither or both keys, by its other keys. */
    private boolean isMission() {
        boolean exchange = root.peek("exchange").isPresent();
        boolean mission = root.peek("mission").isPresent();
        return exchange == mission ? root.peek("activities").isPresent() : mission;
    }

    private String slug(YamlFields file) {
        if (file.has("mission")) {
            return file.required("mission", Scalars::slug);
        }
        if (file.has("exchange")) {
            return file.required("exchange", Scalars::slug);
        }
        if (root.isMap()) {
            root.problem(
                    Phrase.of("names_neither", "names neither an exchange nor a mission"),
                    Phrase.of("exchange_or_mission", "`exchange: slug` or `mission: slug`"));
        }
        return "";
    }

    private Body body(YamlFields file, boolean mission, String slug, List<Side> sides) {
        String zone = sides.isEmpty() ? "" : sides.getFirst().zone();
        ExchangeReader exchangeReader = new ExchangeReader(references, zone);
        return mission ? new MissionReader(references, exchangeReader, slug).read(file) : exchangeReader.read(file);
    }

    private List<Side> sides(YamlFields file) {
        Set<String> seen = new HashSet<>();
        List<Side> sides = file.at("sides").list("sides", 2, at -> side(at, seen));
        references.define(
                "sides", seen, sides.stream().noneMatch(side -> side.key().isEmpty()) && !sides.isEmpty());
        return sides;
    }

    private Side side(YamlCursor at, Set<String> seen) {
        YamlFields side = at.fields(SIDE);
        String key = side.required("key", Scalars::key);
        if (!key.isEmpty() && !seen.add(key)) {
            side.at("key")
                    .problem(
                            Phrase.of("side_before", "is %s, the key of an earlier side", Excerpt.of(key)),
                            Phrase.of("own_key", "a key of its own"));
        }
        return new Side(
                key,
                side.required("name", TextReader::localized),
                side.distinct("also_known_as", "names", TextReader::name),
                side.required("country", Scalars::country),
                side.required("zone", Scalars::zone),
                side.required("language", references::language));
    }
}
