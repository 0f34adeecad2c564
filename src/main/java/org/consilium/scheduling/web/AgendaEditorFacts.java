package org.consilium.scheduling.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.agenda.ItemType;
import org.consilium.agenda.Role;
import org.consilium.delivery.socket.Topic;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.page.Page;
import org.consilium.people.NameOrder;
import org.consilium.scheduling.AgendaEditorService.Agenda;
import org.consilium.scheduling.edit.Edit;
import org.consilium.shared.CharacterRules;
import org.consilium.shared.Coded;
import org.consilium.shared.Fallback;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.ZoneTransitions;

/** Writes the data of the agenda editor's page in one language. */
final class AgendaEditorFacts {
    /** Longest text of an exchange file in one language, in characters. */
    private static final int TEXT_MOST = 2_000;

    private static final Duration DAY = Duration.ofDays(1);
    /** An organiser may move the exchange by months while the page is open. */
    private static final Duration AHEAD = Duration.ofDays(3_660);

    private static final List<String> WORDS =
            List.of("editor.", "sign.", "agenda.title", "agenda.later", "agenda.earlier");

    private AgendaEditorFacts() {}

    static AgendaEditorJson of(Caller caller, Agenda agenda, Page page) {
        UiLanguage language = page.language();
        ExchangeFile file = agenda.file();
        return new AgendaEditorJson(
                file.slug(),
                agenda.inMission(),
                language.code(),
                me(Objects.requireNonNull(caller.member()), file.slug()),
                zones(agenda),
                languages(file, language),
                coded(ItemType.values()),
                coded(Role.values()),
                headings(),
                file.sides().stream()
                        .map(ExchangeFile.Side::country)
                        .filter(NameOrder::isFamilyFirst)
                        .distinct()
                        .toList(),
                page.href("/console/" + file.slug()),
                new AgendaEditorJson.Limits(
                        TEXT_MOST,
                        CharacterRules.unsendable(),
                        CharacterRules.MOST_MARKS,
                        Topic.LONGEST_MESSAGE,
                        Edit.MOST_OPERATIONS),
                words(language));
    }

    private static AgendaEditorJson.Me me(Member member, String slug) {
        String side = member.grants().stream()
                .filter(grant -> grant.exchange().equals(slug))
                .map(Grant::side)
                .filter(one -> !one.isEmpty())
                .sorted()
                .findFirst()
                .orElse(null);
        return new AgendaEditorJson.Me(member.id(), member.name(), side);
    }

    private static List<ZoneTransitions> zones(Agenda agenda) {
        Instant starts =
                agenda.body().starts().atZone(ZoneId.of(agenda.body().zone())).toInstant();
        Stream<String> sides = agenda.file().sides().stream().map(ExchangeFile.Side::zone);
        return Stream.concat(Stream.of(agenda.body().zone()), sides)
                .distinct()
                .map(zone -> ZoneTransitions.between(
                        zone, starts.minus(AHEAD), starts.plus(AHEAD).plus(DAY)))
                .toList();
    }

    private static List<AgendaEditorJson.Language> languages(ExchangeFile file, UiLanguage language) {
        Formats formats = new Formats(language);
        Stream<String> ofPages = Arrays.stream(UiLanguage.values()).map(UiLanguage::code);
        return Stream.concat(file.languages().stream(), ofPages)
                .distinct()
                .map(tag -> new AgendaEditorJson.Language(tag, formats.language(tag), Fallback.order(tag)))
                .toList();
    }

    private static <E extends Enum<E> & Coded> List<AgendaEditorJson.Coded> coded(E[] values) {
        return Arrays.stream(values)
                .map(one -> coded(one.code(), words -> words.say(one)))
                .toList();
    }

    private static List<AgendaEditorJson.Coded> headings() {
        return List.of(
                coded("first", words -> words.say("editor.part.first")),
                coded("new", words -> words.say("editor.part.new")));
    }

    private static AgendaEditorJson.Coded coded(String code, Function<Texts, String> name) {
        return new AgendaEditorJson.Coded(
                code,
                Arrays.stream(UiLanguage.values())
                        .collect(Collectors.toMap(UiLanguage::code, language -> name.apply(Texts.of(language)))));
    }

    private static Map<String, String> words(UiLanguage language) {
        Map<String, String> words = new TreeMap<>();
        WORDS.forEach(prefix -> words.putAll(Texts.of(language).under(prefix)));
        words.keySet().removeIf(key -> key.startsWith("editor.static.") || key.startsWith("editor.part."));
        return words;
    }
}
