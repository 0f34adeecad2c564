package org.consilium.exchangefile;

import java.util.ArrayList;
import java.util.List;
import org.consilium.exchangefile.ExchangeFile.Document;
import org.consilium.exchangefile.ExchangeFile.Edition;
import org.consilium.exchangefile.ExchangeFile.Figure;
import org.consilium.exchangefile.ExchangeFile.Outcome;
import org.consilium.exchangefile.ExchangeFile.Source;
import org.consilium.exchangefile.yaml.AllowedKeys;
import org.consilium.exchangefile.yaml.Excerpt;
import org.consilium.exchangefile.yaml.Phrase;
import org.consilium.exchangefile.yaml.Scalars;
import org.consilium.exchangefile.yaml.YamlCursor;
import org.consilium.exchangefile.yaml.YamlFields;

/** Reads the sections {@code documents}, {@code figures}, {@code outcomes} and {@code sources}. */
final class FactsReader {
    private static final AllowedKeys DOCUMENT = AllowedKeys.of("a document", "title", "editions");
    private static final AllowedKeys EDITION = AllowedKeys.of("an edition", "edition", "languages", "adopted", "url");
    private static final AllowedKeys FIGURE = AllowedKeys.of(
            "a figure",
            "place",
            "scope",
            "as_of",
            "confirmed",
            "deaths",
            "discharged",
            "infected_medical_staff",
            "note");
    private static final AllowedKeys OUTCOME = AllowedKeys.of("an outcome", "text");
    private static final AllowedKeys SOURCE = AllowedKeys.of("a source", "publisher", "date", "url");

    private final References references;

    FactsReader(References references) {
        this.references = references;
    }

    List<Document> documents(YamlFields file) {
        List<Document> documents = new ArrayList<>();
        for (YamlCursor.Entry entry : file.entries("documents", Phrase.of("map", "a map of key to document"))) {
            documents.add(document(Scalars.key(entry.key()), entry.value().fields(DOCUMENT)));
        }
        List<String> keys = documents.stream().map(Document::key).toList();
        references.define("documents", keys, file.isMapOrMissing("documents"));
        return List.copyOf(documents);
    }

    private Document document(String key, YamlFields document) {
        List<String> names = new ArrayList<>();
        List<Edition> editions = document.at("editions").list("editions", 1, at -> {
            YamlFields edition = at.fields(EDITION);
            String name = edition.required("edition", Scalars::edition);
            if (!name.isEmpty() && names.contains(name)) {
                edition.at("edition")
                        .problem(
                                Phrase.of("twice", "is %s a second time", Excerpt.of(name)),
                                Phrase.of("each_once", "each edition once"));
            }
            names.add(name);
            return new Edition(
                    name,
                    edition.at("languages").distinct("language tags", 1, Scalars::language),
                    edition.optional("adopted", Scalars::date),
                    edition.optional("url", Scalars::url));
        });
        references.define("editions of " + key, names, !names.isEmpty());
        return new Document(key, document.required("title", TextReader::localized), editions);
    }

    List<Figure> figures(YamlFields file) {
        return file.list("figures", "figures", at -> {
            YamlFields figure = at.fields(FIGURE);
            return new Figure(
                    figure.required("place", references::side),
                    figure.optional("scope", TextReader::localized),
                    figure.required("as_of", Scalars::date),
                    figure.optional("confirmed", Scalars::count),
                    figure.optional("deaths", Scalars::count),
                    figure.optional("discharged", Scalars::count),
                    figure.optional("infected_medical_staff", Scalars::count),
                    figure.optional("note", TextReader::localized));
        });
    }

    List<Outcome> outcomes(YamlFields file) {
        return file.list(
                "outcomes", "outcomes", at -> new Outcome(at.fields(OUTCOME).required("text", TextReader::localized)));
    }

    List<Source> sources(YamlFields file) {
        return file.list("sources", "sources", at -> {
            YamlFields source = at.fields(SOURCE);
            return new Source(
                    source.required("publisher", TextReader::name),
                    source.required("date", Scalars::date),
                    source.optional("url", Scalars::url));
        });
    }
}
