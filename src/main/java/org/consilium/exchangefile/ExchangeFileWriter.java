package org.consilium.exchangefile;

import org.consilium.exchangefile.ExchangeFile.Document;
import org.consilium.exchangefile.ExchangeFile.Edition;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Figure;
import org.consilium.exchangefile.ExchangeFile.Institution;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFile.Organisation;
import org.consilium.exchangefile.ExchangeFile.Outcome;
import org.consilium.exchangefile.ExchangeFile.Person;
import org.consilium.exchangefile.ExchangeFile.Post;
import org.consilium.exchangefile.ExchangeFile.Side;
import org.consilium.exchangefile.ExchangeFile.Source;
import org.consilium.exchangefile.yaml.YamlTexts;
import org.consilium.exchangefile.yaml.YamlTree;
import org.consilium.exchangefile.yaml.YamlTree.Fields;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Writes exchange files of format 1: a value has exactly one text, and {@link ExchangeFileReader} reads it back as an
 * equal value. Keys are in the order of the format; missing and empty values are not written.
 */
public final class ExchangeFileWriter {
    private ExchangeFileWriter() {}

    public static String write(ExchangeFile file) {
        return YamlTree.write(tree(file));
    }

    static Node tree(ExchangeFile file) {
        return switch (file.body()) {
            case ExchangeBody body -> exchange(file, body);
            case MissionBody mission -> mission(file, mission);
        };
    }

    private static Node exchange(ExchangeFile file, ExchangeBody body) {
        Fields fields = new Fields()
                .put("format", YamlTree.number(1))
                .put("exchange", YamlTree.word(file.slug()))
                .put("kind", YamlTree.code(body.kind()))
                .put("title", YamlTexts.block(file.title()))
                .putList("languages", file.languages(), YamlTree::word);
        ExchangeWriter.putSchedule(fields, body);
        fields.putBlocks("sides", file.sides(), ExchangeFileWriter::side);
        putPeople(fields, file);
        ExchangeWriter.putAgenda(fields, body);
        return putFacts(fields, file).block();
    }

    private static Node mission(ExchangeFile file, MissionBody mission) {
        Fields fields = new Fields()
                .put("format", YamlTree.number(1))
                .put("mission", YamlTree.word(file.slug()))
                .put("kind", YamlTree.code(mission.kind()))
                .put("title", YamlTexts.block(file.title()))
                .putList("languages", file.languages(), YamlTree::word);
        MissionWriter.putDays(fields, mission);
        fields.putBlocks("sides", file.sides(), ExchangeFileWriter::side);
        MissionWriter.putStops(fields, mission);
        putPeople(fields, file);
        MissionWriter.putProgramme(fields, mission);
        return putFacts(fields, file).block();
    }

    private static Node side(Side side) {
        return new Fields()
                .put("key", YamlTree.word(side.key()))
                .put("name", YamlTexts.text(side.name()))
                .putList("also_known_as", side.alsoKnownAs(), YamlTree::text)
                .put("country", YamlTree.word(side.country()))
                .put("zone", YamlTree.word(side.zone()))
                .put("language", YamlTree.word(side.language()))
                .block();
    }

    private static void putPeople(Fields fields, ExchangeFile file) {
        fields.putMap("institutions", file.institutions(), Institution::key, ExchangeFileWriter::institution)
                .putBlocks("organisations", file.organisations(), ExchangeFileWriter::organisation)
                .putMap("people", file.people(), Person::key, ExchangeFileWriter::person);
    }

    private static Node institution(Institution institution) {
        return new Fields()
                .put("kind", YamlTree.code(institution.kind()))
                .putIf("side", institution.side(), YamlTree::word)
                .put("name", YamlTexts.text(institution.name()))
                .putIf("same_as", institution.sameAs(), YamlTree::word)
                .block();
    }

    private static Node organisation(Organisation organisation) {
        return new Fields()
                .put("institution", YamlTree.word(organisation.institution()))
                .put("tier", YamlTree.code(organisation.tier()))
                .fitted();
    }

    private static Node person(Person person) {
        return new Fields()
                .put("name", YamlTexts.names(person.name()))
                .putList("transliterated", person.transliterated(), YamlTree::word)
                .putIf("speciality", person.speciality(), YamlTexts::text)
                .putIf("same_as", person.sameAs(), YamlTree::word)
                .putList("posts", person.posts(), ExchangeFileWriter::post)
                .block();
    }

    private static Node post(Post post) {
        return new Fields()
                .put("post", YamlTexts.text(post.post()))
                .put("institution", YamlTree.word(post.institution()))
                .fitted();
    }

    private static Fields putFacts(Fields fields, ExchangeFile file) {
        return fields.putMap("documents", file.documents(), Document::key, ExchangeFileWriter::document)
                .putBlocks("figures", file.figures(), ExchangeFileWriter::figure)
                .putBlocks("outcomes", file.outcomes(), ExchangeFileWriter::outcome)
                .putBlocks("sources", file.sources(), ExchangeFileWriter::source);
    }

    private static Node document(Document document) {
        return new Fields()
                .put("title", YamlTexts.text(document.title()))
                .putList("editions", document.editions(), ExchangeFileWriter::edition)
                .block();
    }

    private static Node edition(Edition edition) {
        return new Fields()
                .put("edition", YamlTree.text(edition.edition()))
                .putList("languages", edition.languages(), YamlTree::word)
                .putIf("adopted", edition.adopted(), YamlTree::date)
                .putIf("url", edition.url(), url -> YamlTree.text(url.toString()))
                .fitted();
    }

    private static Node figure(Figure figure) {
        return new Fields()
                .put("place", YamlTree.word(figure.place()))
                .putIf("scope", figure.scope(), YamlTexts::text)
                .put("as_of", YamlTree.date(figure.asOf()))
                .putIf("confirmed", figure.confirmed(), YamlTree::number)
                .putIf("deaths", figure.deaths(), YamlTree::number)
                .putIf("discharged", figure.discharged(), YamlTree::number)
                .putIf("infected_medical_staff", figure.infectedMedicalStaff(), YamlTree::number)
                .putIf("note", figure.note(), YamlTexts::text)
                .fitted();
    }

    private static Node outcome(Outcome outcome) {
        return new Fields().put("text", YamlTexts.text(outcome.text())).fitted();
    }

    private static Node source(Source source) {
        return new Fields()
                .put("publisher", YamlTree.text(source.publisher()))
                .put("date", YamlTree.date(source.date()))
                .putIf("url", source.url(), url -> YamlTree.text(url.toString()))
                .fitted();
    }
}
