package org.consilium.publishing.web;

import io.quarkus.qute.RawString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.publishing.AgendaColumns;
import org.consilium.publishing.EmbedCode;
import org.consilium.publishing.EventData;
import org.consilium.publishing.FigureTable;
import org.consilium.publishing.OrganisersOfTier;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.SideJson;
import org.consilium.release.PublishedHead;
import org.consilium.release.PublishedReleaseService;
import org.consilium.release.ReleaseSignature;
import org.consilium.release.ReleaseSignatureService;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The page of an exchange; readers of one for participants only get it at the same address. */
@Path("/{lang}/exchanges/{slug}")
@Produces(PageRenderer.HTML)
@Published
public class ExchangePages {
    private final PublicReader reader;
    private final AdmissionService admission;
    private final PageRenderer renderer;
    private final PublishedReleaseService releases;
    private final CurrentCaller caller;
    private final PublicAddress address;
    private final ReleaseSignatureService signatures;

    /** The newest release and who signed it. */
    record Signed(PublishedHead head, List<ReleaseSignature> by) {
        List<String> awaited(ExchangeJson exchange) {
            return ReleaseSignature.awaited(head, by, exchange.sides().stream().map(SideJson::key));
        }
    }

    public ExchangePages(
            PublicReader reader,
            AdmissionService admission,
            PageRenderer renderer,
            PublishedReleaseService releases,
            CurrentCaller caller,
            PublicAddress address,
            ReleaseSignatureService signatures) {
        this.reader = reader;
        this.admission = admission;
        this.renderer = renderer;
        this.releases = releases;
        this.caller = caller;
        this.address = address;
        this.signatures = signatures;
    }

    /** {@code left} and {@code right} are the languages to show side by side */
    @GET
    public Response exchange(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("left") @Nullable String left,
            @QueryParam("right") @Nullable String right) {
        UiLanguage language = PageRenderer.language(lang);
        Optional<ExchangeJson> found = reader.exchange(caller.get(), slug);
        if (found.isEmpty()) {
            return draft(language, slug);
        }
        ExchangeJson exchange = found.get();
        // A cached page is the same for everybody; one for participants only may show more.
        boolean booths = exchange.forParticipantsOnly() && caller.get().may(Right.BOOTH_READ, slug);
        Optional<Signed> release = releases.newest(slug, exchange.forParticipantsOnly())
                .map(head -> new Signed(head, signatures.of(head)));
        String html = html(renderer, address, language, exchange, left, right, booths, release);
        return exchange.forParticipantsOnly()
                ? PrivateAnswer.ok(html).build()
                : Response.ok(html).build();
    }

    /** What people with a role in it see before its first release; unknown to everybody else. */
    private Response draft(UiLanguage language, String slug) {
        ExchangeHead head = admission.draft(caller.get(), slug).orElseThrow(NotFoundException::new);
        Map<String, Object> data = Map.of(
                "exchange",
                head,
                "organises",
                caller.get().may(Right.EXCHANGE_EDIT, slug),
                "participants",
                caller.get().may(Right.PARTICIPANT_READ, slug));
        return PrivateAnswer.noindex(renderer.answer(Page.at(language, "/exchanges/" + slug), "draftExchange", data));
    }

    static String html(
            PageRenderer renderer,
            PublicAddress address,
            UiLanguage language,
            ExchangeJson exchange,
            @Nullable String left,
            @Nullable String right,
            boolean booths,
            Optional<Signed> release) {
        AgendaColumns agenda = AgendaColumns.of(exchange, language, left, right);
        String query = left == null && right == null
                ? ""
                : "?left=" + agenda.left().language() + "&right="
                        + agenda.right().language();
        Map<String, Object> data = new HashMap<>();
        data.put("exchange", exchange);
        data.put("booths", booths);
        data.put("releases", release.stream().map(Signed::head).toList());
        data.put("signatures", release.map(Signed::by).orElse(List.of()));
        data.put("awaited", release.map(one -> one.awaited(exchange)).orElse(List.of()));
        data.put("ownTitles", ownTitles(exchange, language));
        data.put("agenda", agenda);
        data.put("tiers", OrganisersOfTier.inOrder(exchange.organisations()));
        data.put("figures", FigureTable.of(exchange.figures()));
        Page page = new Page(language, "/exchanges/" + exchange.slug(), query);
        putMachines(data, address, page, exchange);
        return renderer.render(page, "exchange", data);
    }

    /** What other sites and programs take; they have no session, so that one for participants only has nothing for them. */
    private static void putMachines(Map<String, Object> data, PublicAddress address, Page page, ExchangeJson exchange) {
        String own = page.exchange(exchange.slug());
        String lang = page.language().code();
        boolean open = !exchange.forParticipantsOnly();
        String title = exchange.title().say(lang).text();
        data.put("webcal", open ? address.webcal(own + "/calendar.ics") : "");
        data.put("embed", open ? EmbedCode.filling(address.of(own + "/embed"), title) : "");
        data.put("event", new RawString(open ? EventData.of(exchange, lang, address.of(own)) : ""));
    }

    /** The title in the sides' own languages, for the heading in two scripts; without the one that the heading shows. */
    private static List<Said> ownTitles(ExchangeJson exchange, UiLanguage language) {
        String shown = exchange.title().say(language.code()).language();
        return exchange.sides().stream()
                .map(SideJson::language)
                .filter(side -> !side.equals(shown))
                .distinct()
                .map(exchange.title()::say)
                .filter(said -> !said.pending())
                .toList();
    }
}
