package org.consilium.exchangefile;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.consilium.agenda.ItemType;
import org.consilium.agenda.Role;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchange.Visibility;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.ItemDocument;
import org.consilium.exchangefile.ExchangeFile.Part;
import org.consilium.exchangefile.ExchangeFile.Speaker;
import org.consilium.exchangefile.yaml.AllowedKeys;
import org.consilium.exchangefile.yaml.Excerpt;
import org.consilium.exchangefile.yaml.Phrase;
import org.consilium.exchangefile.yaml.Scalars;
import org.consilium.exchangefile.yaml.YamlCursor;
import org.consilium.exchangefile.yaml.YamlFields;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Reads the schedule and the agenda of an exchange, in a file of its own or among the activities of a mission. */
final class ExchangeReader {
    static final List<String> OWN = List.of("visibility", "starts", "zone", "assumed", "agenda");

    private static final AllowedKeys PART = AllowedKeys.of("a part of an agenda", "key", "part", "items");
    private static final String AN_ITEM = "an agenda item";
    private static final AllowedKeys CONTENT = AllowedKeys.of(
            AN_ITEM,
            "type",
            "minutes",
            "starts",
            "title",
            "speakers",
            "documents",
            "language",
            "interpreted_into",
            "educational",
            "note");
    private static final AllowedKeys ITEM = AllowedKeys.of(AN_ITEM, "key").and(CONTENT.allowed());
    private static final AllowedKeys SPEAKER = AllowedKeys.of("a speaker", "person", "unnamed", "role");
    private static final AllowedKeys ITEM_DOCUMENT =
            AllowedKeys.of("a document of an agenda item", "document", "edition");
    private static final AllowedKeys ASSUMABLE = AllowedKeys.of("an exchange", "kind", "title", "date")
            .and(OWN)
            .and(CONTENT.allowed())
            .and(SPEAKER.allowed());

    private final References references;
    private final String usualZone;

    /** @param usualZone of an exchange that names none; "" if it could not be read */
    ExchangeReader(References references, String usualZone) {
        this.references = references;
        this.usualZone = usualZone;
    }

    ExchangeBody read(YamlFields fields) {
        String zone = Objects.requireNonNullElse(fields.optional("zone", Scalars::zone), usualZone);
        AgendaClock clock = new AgendaClock(zone);
        LocalDateTime starts = fields.required("starts", clock::begin);
        OwnKeys partKeys = new OwnKeys();
        OwnKeys itemKeys = new OwnKeys();
        Visibility visibility = fields.optional("visibility", Scalars.word(Visibility.class));
        return new ExchangeBody(
                fields.required("kind", Scalars.word(ExchangeKind.class)),
                Objects.requireNonNullElse(visibility, Visibility.PUBLIC),
                starts,
                zone,
                fields.distinct("assumed", "names of fields", at -> assumed(at, ASSUMABLE)),
                fields.list("agenda", "parts", at -> part(at, clock, partKeys, itemKeys)));
    }

    static String assumed(YamlCursor at, AllowedKeys assumable) {
        String field = at.scalar(Phrase.of("field_name", "the name of a field")).orElse("");
        if (!field.isEmpty() && !assumable.allowed().contains(field)) {
            at.problem(Phrase.is(Excerpt.of(field), field, assumable.allowed()), assumable.expected());
        }
        return field;
    }

    private Part part(YamlCursor at, AgendaClock clock, OwnKeys partKeys, OwnKeys itemKeys) {
        YamlFields part = at.fields(PART);
        return new Part(
                part.optional("key", partKeys::read),
                part.required("part", TextReader::localized),
                part.list("items", "agenda items", item -> item(item, clock, itemKeys)));
    }

    private Item item(YamlCursor at, AgendaClock clock, OwnKeys itemKeys) {
        YamlFields item = at.fields(ITEM);
        LocalDateTime starts = item.optional("starts", clock::fix);
        int minutes = item.required("minutes", Scalars.whole(1, Scalars.MINUTES_MOST));
        clock.pass(minutes);
        String language = item.optional("language", references::language);
        return new Item(
                item.optional("key", itemKeys::read),
                item.required("type", Scalars.word(ItemType.class)),
                minutes,
                starts,
                item.required("title", TextReader::localized),
                speakers(item),
                language,
                item.distinct("interpreted_into", "language tags", into -> interpreted(into, language)),
                item.optional("educational", Scalars::truth),
                documents(item),
                item.optional("note", TextReader::localized));
    }

    private String interpreted(YamlCursor at, @Nullable String floor) {
        String into = references.language(at);
        if (!into.isEmpty() && into.equals(floor)) {
            at.problem(
                    Phrase.of("floor", "is %s, the language of the floor", Excerpt.of(into)),
                    Phrase.of("another_language", "another language"));
        }
        return into;
    }

    private List<Speaker> speakers(YamlFields item) {
        Set<Speaker> seen = new HashSet<>();
        return item.list("speakers", "speakers", at -> {
            Speaker speaker = speaker(at);
            if (speaker.person() != null && !speaker.person().isEmpty() && !seen.add(speaker)) {
                at.problem(
                        Phrase.of("person_twice", "names a person a second time in one role"),
                        Phrase.of("each_once", "each of them once"));
            }
            return speaker;
        });
    }

    private Speaker speaker(YamlCursor at) {
        YamlFields speaker = at.fields(SPEAKER);
        String person = speaker.optional("person", references::person);
        LocalizedText unnamed = speaker.optional("unnamed", TextReader::localized);
        if (at.isMap() && speaker.has("person") == speaker.has("unnamed")) {
            Phrase what = speaker.has("person")
                    ? Phrase.of("both", "has both person and unnamed")
                    : Phrase.of("neither", "has neither person nor unnamed");
            at.problem(what, Phrase.of("one_of_two", "one of them"));
        }
        return new Speaker(person, unnamed, speaker.required("role", Scalars.word(Role.class)));
    }

    private List<ItemDocument> documents(YamlFields item) {
        Set<ItemDocument> seen = new HashSet<>();
        return item.list("documents", "documents", at -> {
            YamlFields fields = at.fields(ITEM_DOCUMENT);
            String document = fields.required("document", references::document);
            String edition = fields.required("edition", of -> references.edition(of, document));
            ItemDocument presented = new ItemDocument(document, edition);
            if (!document.isEmpty() && !edition.isEmpty() && !seen.add(presented)) {
                at.problem(
                        Phrase.of("edition_twice", "names an edition a second time"),
                        Phrase.of("each_once", "each of them once"));
            }
            return presented;
        });
    }
}
