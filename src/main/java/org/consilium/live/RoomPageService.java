package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ProgrammeCard;
import org.consilium.exchange.Planned;
import org.consilium.exchange.Side;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.view.RoomLimitsJson;
import org.consilium.live.view.RoomPageJson;
import org.consilium.shared.Fallback;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.ZoneTransitions;

/** The data of a room's page, in one language. */
@ApplicationScoped
@Transactional
public class RoomPageService {
    /** Keys of the texts that the page's script uses. */
    private static final List<String> WORDS = List.of("room.", "sign.", "Reaction.", "IdentityKind.", "said.pending");

    /** Used on pages without a script, or where it does not run. */
    private static final Set<String> OF_THE_SERVER =
            Set.of("room.needs_script", "room.way_in.text", "room.title", "room.enter");

    /** Before and after an exchange, people read times of messages on the clocks of its sides. */
    private static final Duration AROUND = Duration.ofDays(366);

    private static final String CAPTIONS = "room.captions.";

    private static final String MODERATORS = "room.moderation.";
    private static final String DESK = "room.desk.";
    private static final List<Right> AT_THE_DESK =
            List.of(Right.ROOM_MODERATE, Right.QUESTION_TRIAGE, Right.QUESTION_TRANSLATE, Right.QUESTION_ANSWER);

    private final AdmissionService admission;
    private final RoomProgrammeService programmes;

    RoomPageService(AdmissionService admission, RoomProgrammeService programmes) {
        this.admission = admission;
        this.programmes = programmes;
    }

    /**
     * @throws org.consilium.shared.ProblemException 404 for an exchange that does not exist or that the caller may not
     *     read
     */
    public RoomPageJson facts(Caller caller, String slug, UiLanguage language) {
        ProgrammeCard.Times times =
                Objects.requireNonNull(admission.readable(caller, slug).card().times());
        RoomProgramme programme = programmes.programme(slug).orElseThrow();
        return new RoomPageJson(
                language.code(),
                Fallback.order(language.code()),
                languages(programme, language),
                told(programme, times.planned(), language),
                RoomLimitsJson.ENFORCED,
                words(language, right -> caller.may(right, slug)));
    }

    /** The data of a captions page, with its controls. */
    public RoomPageJson captions(Caller caller, String slug, UiLanguage language) {
        RoomPageJson room = facts(caller, slug, language);
        Map<String, String> words = new TreeMap<>(room.words());
        words.putAll(Texts.of(language).under(CAPTIONS));
        return new RoomPageJson(room.language(), room.reads(), room.languages(), room.exchange(), room.limits(), words);
    }

    private static List<RoomPageJson.Language> languages(RoomProgramme programme, UiLanguage language) {
        return Stream.concat(
                        programme.languages().stream(),
                        Arrays.stream(UiLanguage.values()).map(UiLanguage::code))
                .distinct()
                .map(named(new Formats(language)))
                .toList();
    }

    private static Function<String, RoomPageJson.Language> named(Formats formats) {
        return tag -> new RoomPageJson.Language(tag, formats.language(tag));
    }

    private static RoomPageJson.Exchange told(RoomProgramme programme, Planned planned, UiLanguage language) {
        Said title = programme.title().say(language.code());
        Formats formats = new Formats(language);
        return new RoomPageJson.Exchange(
                programme.slug(),
                title.text(),
                title.language(),
                programme.starts(),
                programme.ends(),
                programme.halted(),
                planned.time(),
                planned.date(),
                programme.sides().stream()
                        .map(side -> side(side, programme, language))
                        .toList(),
                programme.languages().stream().map(named(formats)).toList(),
                programme.items().stream().map(item -> item(item, language)).toList());
    }

    private static RoomPageJson.Side side(Side side, RoomProgramme programme, UiLanguage language) {
        Said name = side.name().say(language.code());
        ZoneTransitions clock = ZoneTransitions.between(
                side.zone(), programme.starts().minus(AROUND), programme.ends().plus(AROUND));
        return new RoomPageJson.Side(
                side.key(),
                name.text(),
                name.language(),
                side.zone(),
                side.language(),
                clock.offset(),
                clock.changes());
    }

    private static RoomPageJson.Item item(RoomProgramme.Item item, UiLanguage language) {
        Said title = item.title().say(language.code());
        return new RoomPageJson.Item(
                item.number(),
                title.text(),
                title.language(),
                item.starts(),
                Math.toIntExact(item.length().toMinutes()),
                item.booths().floor(),
                item.booths().into(),
                item.speakers().stream().map(one -> speaker(one, language)).toList());
    }

    private static RoomPageJson.Speaker speaker(RoomProgramme.Speaker one, UiLanguage language) {
        Said name = one.naming().in(language.code());
        return new RoomPageJson.Speaker(
                one.id(), name.text(), name.language(), Texts.of(language).say(one.role()));
    }

    /** Without texts that only moderators and speakers need: a doctor's first visit is over a hospital's network. */
    private static Map<String, String> words(UiLanguage language, Predicate<Right> may) {
        Map<String, String> words = new TreeMap<>();
        WORDS.forEach(prefix -> words.putAll(Texts.of(language).under(prefix)));
        words.keySet().removeAll(OF_THE_SERVER);
        words.keySet().removeIf(key -> key.startsWith(CAPTIONS));
        if (!may.test(Right.ROOM_MODERATE)) {
            words.keySet().removeIf(key -> key.startsWith(MODERATORS));
        }
        if (AT_THE_DESK.stream().noneMatch(may)) {
            words.keySet().removeIf(key -> key.startsWith(DESK));
        }
        return words;
    }
}
