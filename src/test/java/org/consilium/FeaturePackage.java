package org.consilium;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The packages under {@code org.consilium} and what each may use: the only source of the architecture test and of the
 * table in docs/architecture.md. A constant can name only constants above it, so a cycle does not compile.
 */
enum FeaturePackage {
    SHARED("languages, texts, zones, formats, problems with a code; depends on no feature"),
    TABLE("lists that people upload: CSV in any common encoding, Excel workbooks, column matching", SHARED),
    HOLIDAYS("who works on which day, by country: holidays, working weekends, named days, with sources", TABLE, SHARED),
    FONT("the fonts of what is printed: their files, and the letters they have", SHARED),
    TITLEPICTURE("the picture of a title that messengers show", FONT, SHARED),
    PAGE("the frame of every page: address, language, template, assets, paging", SHARED),
    ACCESS("authentication and rights: sign-in, personal links, sessions, roles, audit", PAGE, SHARED),
    MAIL("letters to people: the outbox, delivery, one letter per person and occasion", ACCESS, PAGE, SHARED),
    PEOPLE("institutions and people, with names in several scripts", ACCESS, SHARED),
    EXCHANGE(
            "exchanges and missions: sides, organisers by tier, posts held at the time, documents, figures",
            PEOPLE,
            ACCESS,
            SHARED),
    AGENDA("the parts and items of an agenda, and who appears in which role", EXCHANGE, PEOPLE, SHARED),
    EXCHANGEFILE("exchange files: read, check, import, export", AGENDA, EXCHANGE, PEOPLE, ACCESS, PAGE, SHARED),
    ADMISSION(
            "admission to an exchange: who may know of it and act in it, its head and card",
            EXCHANGE,
            PEOPLE,
            ACCESS,
            PAGE,
            SHARED),
    DELIVERY(
            "delivery of frames to many viewers: logs, positions, sockets, streams, seats; independent of the room",
            EXCHANGE,
            PEOPLE,
            ACCESS,
            SHARED),
    CALENDAR(
            "calendars: the events of a release, when each last changed, how they are written",
            EXCHANGEFILE,
            AGENDA,
            EXCHANGE,
            PEOPLE,
            SHARED),
    RELEASE(
            "releases: what was published under a number, as bytes that only a redaction replaces, and the difference between two",
            CALENDAR,
            EXCHANGEFILE,
            AGENDA,
            EXCHANGE,
            PEOPLE,
            ACCESS,
            PAGE,
            SHARED),
    SCHEDULING(
            "scheduling: working copies apart from what is published, their edits and releases, the organisers' console",
            RELEASE,
            DELIVERY,
            ADMISSION,
            EXCHANGEFILE,
            AGENDA,
            EXCHANGE,
            PEOPLE,
            ACCESS,
            PAGE,
            HOLIDAYS,
            FONT,
            SHARED),
    REGISTRATION(
            "participation: registration, invitations, participants, personal records",
            ADMISSION,
            EXCHANGE,
            PEOPLE,
            MAIL,
            ACCESS,
            TABLE,
            PAGE,
            SHARED),
    GLOSSARY(
            "terms in several languages: glossaries of an exchange and of the installation, their files",
            ADMISSION,
            AGENDA,
            EXCHANGE,
            PEOPLE,
            ACCESS,
            TABLE,
            PAGE,
            SHARED),
    BOOTH("a room's booths: leases, segments, relay, hints; pure", ACCESS, SHARED),
    LIVE(
            "the room: chat, questions, the run of show, presence",
            BOOTH,
            DELIVERY,
            ADMISSION,
            AGENDA,
            EXCHANGE,
            PEOPLE,
            ACCESS,
            PAGE,
            SHARED),
    INTERPRETING(
            "booth plans, interpreters' rotas, the console, captioning tools",
            LIVE,
            BOOTH,
            ADMISSION,
            AGENDA,
            EXCHANGE,
            PEOPLE,
            ACCESS,
            PAGE,
            SHARED),
    TRANSCRIPT(
            "transcripts in one language or two, as files, published with the speakers' consent",
            LIVE,
            BOOTH,
            ADMISSION,
            EXCHANGE,
            PEOPLE,
            ACCESS,
            PAGE,
            SHARED),
    PUBLISHING(
            "public reading: the read model, pages, JSON, the page cache",
            RELEASE,
            CALENDAR,
            EXCHANGEFILE,
            ADMISSION,
            AGENDA,
            EXCHANGE,
            PEOPLE,
            ACCESS,
            PAGE,
            TITLEPICTURE,
            SHARED),
    PROGRAMMEPDF(
            "the programme of a release as a bilingual PDF",
            PUBLISHING,
            RELEASE,
            FONT,
            EXCHANGEFILE,
            AGENDA,
            EXCHANGE,
            PEOPLE,
            ACCESS,
            PAGE,
            SHARED),
    DIRECTORY(
            "the directory for organisers: finding and merging people and institutions of all programmes",
            PUBLISHING,
            SCHEDULING,
            EXCHANGEFILE,
            EXCHANGE,
            PEOPLE,
            ACCESS,
            PAGE,
            SHARED),
    REDACTION(
            "redaction: a person taken out of every release, working copy and log, at the person's request",
            RELEASE,
            SCHEDULING,
            EXCHANGEFILE,
            EXCHANGE,
            PEOPLE,
            ACCESS,
            PAGE,
            SHARED),
    PEOPLEDESK(
            "the people of one agenda: the organisers' desk of portraits and suggestions, the speaker's own page",
            DIRECTORY,
            SCHEDULING,
            ADMISSION,
            EXCHANGEFILE,
            AGENDA,
            EXCHANGE,
            PEOPLE,
            ACCESS,
            PAGE,
            SHARED),
    SIGNOFF(
            "sign-off: frozen candidates, the sides' signatures by digest, the release that the last one makes",
            PROGRAMMEPDF,
            PUBLISHING,
            SCHEDULING,
            RELEASE,
            ADMISSION,
            EXCHANGEFILE,
            AGENDA,
            EXCHANGE,
            PEOPLE,
            MAIL,
            ACCESS,
            PAGE,
            SHARED),
    PLATFORM("the edge: startup, command line, embedded database, problem mapper, headers, health", ACCESS, SHARED);

    /** Wires everything together: {@code Main} and its commands may use every feature, nobody may use them. */
    static final String ROOT = "org.consilium";

    private final String duty;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed, its type does not say so
    private final List<FeaturePackage> uses;

    FeaturePackage(String duty, FeaturePackage... uses) {
        this.duty = duty;
        this.uses = List.of(uses);
    }

    static Optional<FeaturePackage> of(String javaPackage) {
        return Arrays.stream(values())
                .filter(feature -> javaPackage.equals(feature.packageName())
                        || javaPackage.startsWith(feature.packageName() + "."))
                .findFirst();
    }

    String packageName() {
        return ROOT + "." + word();
    }

    boolean mayUse(FeaturePackage other) {
        return other == this || uses.contains(other);
    }

    static String asMarkdown() {
        return Arrays.stream(values())
                .map(FeaturePackage::row)
                .collect(Collectors.joining(
                        "\n",
                        "| package | duty | may use |\n|---|---|---|\n",
                        "\n| the root itself | `Main` and its commands; wires everything together | everything |\n"));
    }

    private String row() {
        String used = uses.stream().map(feature -> "`" + feature.word() + "`").collect(Collectors.joining(" "));
        return "| `%s` | %s | %s |".formatted(word(), duty, used.isEmpty() ? "nothing" : used);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
