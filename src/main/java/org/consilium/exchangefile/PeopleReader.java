package org.consilium.exchangefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilium.exchange.Tier;
import org.consilium.exchangefile.ExchangeFile.Institution;
import org.consilium.exchangefile.ExchangeFile.Organisation;
import org.consilium.exchangefile.ExchangeFile.Person;
import org.consilium.exchangefile.ExchangeFile.Post;
import org.consilium.exchangefile.yaml.AllowedKeys;
import org.consilium.exchangefile.yaml.Excerpt;
import org.consilium.exchangefile.yaml.Phrase;
import org.consilium.exchangefile.yaml.Scalars;
import org.consilium.exchangefile.yaml.YamlCursor;
import org.consilium.exchangefile.yaml.YamlFields;
import org.consilium.people.InstitutionKind;
import org.consilium.people.PersonNames;

/** Reads the sections {@code institutions}, {@code organisations} and {@code people}. */
final class PeopleReader {
    private static final AllowedKeys INSTITUTION = AllowedKeys.of("an institution", "kind", "side", "name", "same_as");
    private static final AllowedKeys ORGANISATION = AllowedKeys.of("an organisation", "institution", "tier");
    private static final AllowedKeys PERSON =
            AllowedKeys.of("a person", "name", "transliterated", "speciality", "same_as", "posts");
    private static final AllowedKeys POST = AllowedKeys.of("a post", "post", "institution");

    private final References references;
    private final String slug;

    /** @param slug of the file, "" if it could not be read */
    PeopleReader(References references, String slug) {
        this.references = references;
        this.slug = slug;
    }

    List<Institution> institutions(YamlFields file) {
        List<Institution> institutions = new ArrayList<>();
        for (YamlCursor.Entry entry : file.entries("institutions", Phrase.of("map", "a map of key to institution"))) {
            YamlFields institution = entry.value().fields(INSTITUTION);
            institutions.add(new Institution(
                    Scalars.key(entry.key()),
                    institution.required("kind", Scalars.word(InstitutionKind.class)),
                    institution.optional("side", references::side),
                    institution.required("name", TextReader::localized),
                    institution.optional("same_as", this::sameAs)));
        }
        List<String> keys = institutions.stream().map(Institution::key).toList();
        references.define("institutions", keys, file.isMapOrMissing("institutions"));
        return List.copyOf(institutions);
    }

    List<Organisation> organisations(YamlFields file) {
        Set<Organisation> seen = new HashSet<>();
        return file.list("organisations", "organisations", at -> {
            YamlFields fields = at.fields(ORGANISATION);
            Organisation organisation = new Organisation(
                    fields.required("institution", references::institution),
                    fields.required("tier", Scalars.word(Tier.class)));
            if (!organisation.institution().isEmpty() && !seen.add(organisation)) {
                at.problem(
                        Phrase.of("organiser_twice", "names an institution a second time in its tier"),
                        Phrase.of("each_once", "each of them once"));
            }
            return organisation;
        });
    }

    List<Person> people(YamlFields file) {
        List<Person> people = new ArrayList<>();
        for (YamlCursor.Entry entry : file.entries("people", Phrase.of("map", "a map of key to person"))) {
            YamlFields person = entry.value().fields(PERSON);
            PersonNames names = person.required("name", TextReader::names);
            people.add(new Person(
                    Scalars.key(entry.key()),
                    names,
                    person.distinct("transliterated", "language tags", at -> transliterated(at, names)),
                    person.optional("speciality", TextReader::localized),
                    person.optional("same_as", this::sameAs),
                    person.list("posts", "posts", this::post)));
        }
        List<String> keys = people.stream().map(Person::key).toList();
        references.define("people", keys, file.isMapOrMissing("people"));
        return List.copyOf(people);
    }

    private static String transliterated(YamlCursor at, PersonNames names) {
        String language = Scalars.language(at);
        if (!language.isEmpty() && !names.byLanguage().containsKey(language)) {
            at.problem(
                    Phrase.of("no_name_in", "is %s, but there is no name in that language", Excerpt.of(language)),
                    Phrase.of("language_of_name", "a language of the name"));
        }
        return language;
    }

    private Post post(YamlCursor at) {
        YamlFields post = at.fields(POST);
        return new Post(
                post.required("post", TextReader::localized), post.required("institution", references::institution));
    }

    private String sameAs(YamlCursor at) {
        String sameAs = Scalars.sameAs(at);
        if (!slug.isEmpty() && sameAs.startsWith(slug + "/")) {
            at.problem(
                    Phrase.of("own_record", "names a record of this file"),
                    Phrase.of("record", "a record that another file made, as slug/key"));
        }
        return sameAs;
    }
}
