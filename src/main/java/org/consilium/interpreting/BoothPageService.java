package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.agenda.AgendaItem;
import org.consilium.agenda.AgendaService;
import org.consilium.agenda.Appearance;
import org.consilium.agenda.ItemContent;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.PersonListing;
import org.consilium.live.RoomPageService;
import org.consilium.live.view.RoomPageJson;
import org.consilium.shared.Formats;
import org.consilium.shared.Languages;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/** The data of a console's page. Checks no rights in the booth: the page has done so. */
@ApplicationScoped
@Transactional
public class BoothPageService {
    private static final List<String> SOUNDS = List.of(
            "booth.sound.applause",
            "booth.sound.laughter",
            "booth.sound.silence",
            "booth.sound.video",
            "booth.sound.noise",
            "booth.sound.technical");

    /** A coordinator sees the alarms of booths without moderating the room. */
    private static final String ALARM = "room.moderation.booths";

    private final RoomPageService rooms;
    private final ExchangeService exchanges;
    private final AgendaService agendas;

    BoothPageService(RoomPageService rooms, ExchangeService exchanges, AgendaService agendas) {
        this.rooms = rooms;
        this.exchanges = exchanges;
        this.agendas = agendas;
    }

    /**
     * @param booth its language, BCP 47
     * @throws org.consilium.shared.ProblemException 404 for an exchange that does not exist or that the caller may not
     *     know of
     */
    public BoothPageJson facts(Caller caller, String slug, String booth, UiLanguage page) {
        RoomPageJson room = rooms.facts(caller, slug, page);
        List<AgendaItem> items = exchanges
                .programme(slug)
                .filter(Exchange.class::isInstance)
                .map(exchange -> agendas.agenda((Exchange) exchange).items())
                .orElseThrow();
        // Languages in which text on the page may be needed: the exchange's, the booth's, the page's.
        List<String> languages = Stream.concat(
                        room.exchange().languages().stream().map(RoomPageJson.Language::tag),
                        Stream.of(booth, page.code()))
                .distinct()
                .toList();
        return new BoothPageJson(
                room.language(),
                room.languages(),
                room.exchange(),
                room.limits(),
                words(room, page),
                new BoothPageJson.Booth(
                        booth,
                        new Formats(page).language(booth),
                        conventions(booth),
                        items.stream().map(item -> item(item, languages, page)).toList(),
                        BoothPageJson.Limits.ENFORCED));
    }

    private static Map<String, String> words(RoomPageJson room, UiLanguage page) {
        Map<String, String> words = new TreeMap<>(room.words());
        words.putAll(Texts.of(page).under("booth."));
        words.putAll(Texts.of(page).under(ALARM));
        return words;
    }

    /** In the booth's language if the pages have it, otherwise in English. */
    private static BoothPageJson.Conventions conventions(String booth) {
        Texts texts = Texts.of(UiLanguage.of(Languages.primary(booth)).orElse(UiLanguage.EN));
        return new BoothPageJson.Conventions(
                SOUNDS.stream().map(texts::say).toList(), texts.say("booth.sound.unclear"));
    }

    private static BoothPageJson.Item item(AgendaItem item, List<String> languages, UiLanguage page) {
        ItemContent content = item.content();
        return new BoothPageJson.Item(
                item.id(),
                in(languages, content.title()::say),
                content.speakers().stream()
                        .map(one -> speaker(one, languages, page))
                        .toList(),
                content.documents().stream()
                        .map(one -> new BoothPageJson.Document(
                                in(languages, one.document().title()::say), one.edition()))
                        .toList());
    }

    private static BoothPageJson.Speaker speaker(Appearance one, List<String> languages, UiLanguage page) {
        String role = Texts.of(page).say(one.role());
        PersonListing person = one.person();
        if (person == null) {
            LocalizedText unnamed = Objects.requireNonNull(one.unnamed());
            return new BoothPageJson.Speaker(null, role, in(languages, unnamed::say), List.of());
        }
        boolean familyFirst = person.familyFirst();
        List<Map<String, String>> posts = new ArrayList<>();
        person.posts().forEach(post -> posts.add(in(languages, post.post()::say)));
        return new BoothPageJson.Speaker(
                person.named().id(),
                role,
                in(languages, language -> person.name().say(language, familyFirst)),
                posts);
    }

    /** Only languages in which the text exists, without fallbacks. */
    private static Map<String, String> in(List<String> languages, Function<String, Said> text) {
        Map<String, String> found = new TreeMap<>();
        languages.stream().map(text).forEach(said -> found.put(said.language(), said.text()));
        return found;
    }
}
