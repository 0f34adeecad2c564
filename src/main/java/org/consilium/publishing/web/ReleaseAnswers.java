package org.consilium.publishing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.Pager;
import org.consilium.page.PrivateAnswer;
import org.consilium.publishing.AgendaColumns;
import org.consilium.publishing.ChangeLog;
import org.consilium.publishing.OrganisersOfTier;
import org.consilium.publishing.ReleasedExchange;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.release.PublishedHead;
import org.consilium.release.PublishedReleaseService;
import org.consilium.release.ReleaseSignature;
import org.consilium.release.ReleaseSignatureService;
import org.consilium.release.ReleasedContent;
import org.consilium.release.difference.Difference;
import org.consilium.release.difference.view.DifferenceView;
import org.consilium.shared.PageOf;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.UiLanguage;

/**
 * What exchanges and missions answer about their releases. On a page that everybody reads, a release that was for
 * participants only does not exist.
 */
@ApplicationScoped
class ReleaseAnswers {
    /**
     * The bytes change only when a person is redacted. Five minutes bound how long a cache shows the person after that; then the ETag saves the
     * transfer.
     */
    private static final String REVALIDATED = "public, max-age=300, must-revalidate";

    private final PublishedReleaseService releases;
    private final ReleaseSignatureService signatures;
    private final ChangeLog log;
    private final PageRenderer renderer;
    private final PublicAddress address;
    private final Limits limits;
    private final CurrentCaller caller;

    ReleaseAnswers(
            PublishedReleaseService releases,
            ReleaseSignatureService signatures,
            ChangeLog log,
            PageRenderer renderer,
            PublicAddress address,
            Limits limits,
            CurrentCaller caller) {
        this.releases = releases;
        this.signatures = signatures;
        this.log = log;
        this.renderer = renderer;
        this.address = address;
        this.limits = limits;
        this.caller = caller;
    }

    /** @param number of the list's page, from 1 */
    Response list(UiLanguage language, ReleasedProgramme programme, int number) {
        PageOf<PublishedHead> all =
                releases.releases(programme.slug(), programme.forParticipants(), Pager.index(number), Pager.SIZE);
        Page page = new Page(language, programme.path() + "/releases", Pager.query(number));
        Map<String, Object> data = new HashMap<>();
        data.put("log", log.of(all, programme.forParticipants(), language));
        data.put("pager", Pager.of(all, page.href(page.path()) + "?page="));
        return answer(page, programme, "releases", data);
    }

    private void putAnswers(Map<String, Object> data, PublishedHead release, List<ExchangeFile.Side> sides) {
        List<ReleaseSignature> answers = signatures.of(release);
        data.put("signatures", answers);
        data.put(
                "awaited",
                ReleaseSignature.awaited(release, answers, sides.stream().map(ExchangeFile.Side::key)));
        data.put("sides", sides);
    }

    Response page(UiLanguage language, ReleasedProgramme programme, int number) {
        PublishedHead release = find(programme, number);
        ReleasedContent content = releases.read(release);
        PublishedHead newest =
                releases.newest(programme.slug(), programme.forParticipants()).orElse(release);
        Page page = Page.at(language, programme.path() + "/releases/" + number);
        Map<String, Object> data = new HashMap<>();
        data.put("release", release);
        data.put("newest", newest);
        putAnswers(data, release, content.file().sides());
        data.put(
                "earlier",
                releases.before(release, programme.forParticipants()).stream().toList());
        data.put("redactions", content.redactions());
        data.put("json", address.of(page.href(page.path()) + ".json"));
        data.put("agendas", List.of());
        data.put("tiers", List.of());
        ExchangeJson today = programme.exchange();
        if (today != null) {
            ExchangeJson then = ReleasedExchange.of(content.file(), today);
            data.put("exchange", then);
            data.put("agendas", List.of(AgendaColumns.of(then, language, null, null)));
            data.put("tiers", OrganisersOfTier.inOrder(then.organisations()));
        }
        data.putIfAbsent("exchange", programme);
        return answer(page, programme, "release", data);
    }

    private Response answer(Page page, ReleasedProgramme programme, String template, Map<String, Object> data) {
        data.put("programme", programme);
        String html = renderer.render(page, template, data);
        return programme.forParticipants()
                ? PrivateAnswer.ok(html).build()
                : Response.ok(html).build();
    }

    /** @param to may be an earlier release than {@code from} */
    Response difference(UiLanguage language, ReleasedProgramme programme, int from, int to) {
        PublishedHead former = find(programme, from);
        PublishedHead latter = find(programme, to);
        limits.take(Limit.DIFFERENCE, caller.get().address());
        Map<String, Object> data = new HashMap<>();
        data.put("former", former);
        data.put("latter", latter);
        data.put("changes", DifferenceView.between(releases.read(former), releases.read(latter), language));
        Page page = Page.at(language, programme.path() + "/releases/" + from + "/difference/" + to);
        return answer(page, programme, "difference", data);
    }

    /** As {@link #difference}, as data. */
    Response differenceAsData(ReleasedProgramme programme, int from, int to) {
        PublishedHead former = find(programme, from);
        PublishedHead latter = find(programme, to);
        limits.take(Limit.DIFFERENCE, caller.get().address());
        Map<String, Object> data =
                Difference.between(releases.read(former), releases.read(latter)).tree(from, to);
        return programme.forParticipants()
                ? PrivateAnswer.ok(data).build()
                : Response.ok(data).build();
    }

    Response bytes(ReleasedProgramme programme, int number, Request request) {
        PublishedHead release = find(programme, number);
        EntityTag tag = new EntityTag(release.digest());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(releases.bytes(release)).type(MediaType.APPLICATION_JSON) : unchanged;
        return answer.tag(tag)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        programme.forParticipants() ? PrivateAnswer.CACHE_CONTROL : REVALIDATED)
                .build();
    }

    private PublishedHead find(ReleasedProgramme programme, int number) {
        return releases.release(programme.slug(), programme.forParticipants(), number)
                .orElseThrow(NotFoundException::new);
    }
}
