package org.consilium.publishing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.consilium.page.Pager;
import org.consilium.page.PrivateAnswer;
import org.consilium.publishing.AtomFeed;
import org.consilium.publishing.ChangeLog;
import org.consilium.release.PublishedHead;
import org.consilium.release.PublishedReleaseService;
import org.consilium.shared.Formats;
import org.consilium.shared.PageOf;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/** The newest releases of an exchange or a mission and, where its organisers decided on it, its state. */
@ApplicationScoped
class ReleaseFeed {
    private final PublishedReleaseService releases;
    private final ChangeLog log;
    private final PublicAddress address;

    ReleaseFeed(PublishedReleaseService releases, ChangeLog log, PublicAddress address) {
        this.releases = releases;
        this.log = log;
        this.address = address;
    }

    Response answer(UiLanguage language, ReleasedProgramme programme) {
        String page = address.of("/" + language.code() + programme.path());
        List<AtomFeed.Entry> entries = new ArrayList<>();
        Instant since = programme.stateSince();
        if (since != null) {
            entries.add(decision(page, since, programme, language));
        }
        PageOf<PublishedHead> newest = releases.releases(programme.slug(), programme.forParticipants(), 0, Pager.SIZE);
        log.of(newest, programme.forParticipants(), language)
                .forEach(one -> entries.add(release(page, one, programme, language)));
        String title = programme.title().say(language.code()).text();
        String xml =
                new AtomFeed(page + "/changes.atom", page, title, programme.state(), entries).write(Texts.of(language));
        return programme.forParticipants()
                ? PrivateAnswer.ok(xml).build()
                : Response.ok(xml).build();
    }

    private static AtomFeed.Entry decision(
            String page, Instant since, ReleasedProgramme programme, UiLanguage language) {
        return new AtomFeed.Entry(
                page + "#" + programme.state().code() + "-" + since.getEpochSecond(),
                Texts.of(language).say(programme.state()),
                since,
                List.of(new Formats(language).date(since, programme.zone())));
    }

    private static AtomFeed.Entry release(
            String page, ChangeLog.Logged one, ReleasedProgramme programme, UiLanguage language) {
        Texts words = Texts.of(language);
        PublishedHead release = one.release();
        String date = new Formats(language).date(release.releasedAt(), programme.zone());
        return new AtomFeed.Entry(
                page + "/releases/" + release.number(),
                words.say("releases.of_date", "number", release.number(), "date", date),
                release.changedAt(),
                one.before() == null ? List.of(words.say("releases.first")) : one.lines());
    }
}
