package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.agenda.AgendaItem;
import org.consilium.agenda.AgendaRules;
import org.consilium.agenda.AgendaService;
import org.consilium.agenda.Appearance;
import org.consilium.agenda.ItemContent;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.PersonListing;
import org.consilium.exchange.Side;
import org.consilium.registration.AdmissionService;
import org.consilium.registration.ProgrammeCard;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/** What the page of a room says of its exchange, in one language. */
@ApplicationScoped
@Transactional
public class RoomPageService {
    /** Keys of the words that the page's script says. */
    private static final List<String> WORDS =
            List.of("room.", "QuestionState.", "Reaction.", "IdentityKind.", "said.pending");

    private static final String MODERATORS = "room.moderation.";

    private final AdmissionService admission;
    private final ExchangeService exchanges;
    private final AgendaService agendas;

    RoomPageService(AdmissionService admission, ExchangeService exchanges, AgendaService agendas) {
        this.admission = admission;
        this.exchanges = exchanges;
        this.agendas = agendas;
    }

    /** @throws org.consilium.shared.ProblemException 404 where there is none, or none that the caller may know of */
    public RoomPageJson facts(Caller caller, String slug, UiLanguage language) {
        ProgrammeCard.Times times =
                Objects.requireNonNull(admission.visible(caller, slug).card().times());
        Exchange exchange = (Exchange) exchanges.programme(slug).orElseThrow();
        return new RoomPageJson(
                language.code(),
                languages(exchange, language),
                told(exchange, times.planned(), language),
                words(language, caller.may(Right.ROOM_MODERATE, slug)));
    }

    private static List<RoomPageJson.Language> languages(Exchange exchange, UiLanguage language) {
        return Stream.concat(
                        exchange.languages().stream(),
                        Arrays.stream(UiLanguage.values()).map(UiLanguage::code))
                .distinct()
                .map(named(new Formats(language)))
                .toList();
    }

    private static Function<String, RoomPageJson.Language> named(Formats formats) {
        return tag -> new RoomPageJson.Language(tag, formats.language(tag));
    }

    private RoomPageJson.Exchange told(Exchange exchange, boolean planned, UiLanguage language) {
        Said title = exchange.title().say(language.code());
        Formats formats = new Formats(language);
        return new RoomPageJson.Exchange(
                exchange.slug(),
                title.text(),
                title.language(),
                exchange.startsAt(),
                exchange.endsAt(),
                planned,
                exchange.frame().sides().stream()
                        .map(side -> side(side, language))
                        .toList(),
                exchange.languages().stream().map(named(formats)).toList(),
                items(exchange, language));
    }

    private static RoomPageJson.Side side(Side side, UiLanguage language) {
        Said name = side.name().say(language.code());
        return new RoomPageJson.Side(side.key(), name.text(), name.language(), side.zone(), side.language());
    }

    private List<RoomPageJson.Item> items(Exchange exchange, UiLanguage language) {
        List<AgendaItem> items = agendas.agenda(exchange).items();
        List<ItemContent> contents = items.stream().map(AgendaItem::content).toList();
        List<Instant> starts = AgendaRules.starts(exchange.startsAt(), contents);
        List<RoomPageJson.Item> told = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            ItemContent item = contents.get(i);
            Said title = item.title().say(language.code());
            told.add(new RoomPageJson.Item(
                    items.get(i).id(),
                    title.text(),
                    title.language(),
                    starts.get(i),
                    item.minutes(),
                    item.speakers().stream().map(one -> speaker(one, language)).toList()));
        }
        return told;
    }

    private static RoomPageJson.Speaker speaker(Appearance one, UiLanguage language) {
        PersonListing person = one.person();
        Said name = person == null
                ? Objects.requireNonNull(one.unnamed()).say(language.code())
                : person.name().say(language.code(), person.familyFirst());
        return new RoomPageJson.Speaker(
                person == null ? null : person.person().origin().id(),
                name.text(),
                name.language(),
                Texts.of(language).say(one.role()));
    }

    /** Without what nobody but a moderator is shown: the first visit of a doctor is on a hospital's network. */
    private static Map<String, String> words(UiLanguage language, boolean moderator) {
        Map<String, String> words = new TreeMap<>();
        WORDS.forEach(prefix -> words.putAll(Texts.of(language).under(prefix)));
        if (!moderator) {
            words.keySet().removeIf(key -> key.startsWith(MODERATORS));
        }
        return words;
    }
}
