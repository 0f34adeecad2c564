package org.consilium.scheduling.publish.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.exchange.Visibility;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.FileTimes;
import org.consilium.exchangefile.ImportResult;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.release.difference.view.DifferenceView;
import org.consilium.scheduling.ConsoleService;
import org.consilium.scheduling.ReleaseService;
import org.consilium.scheduling.SignOffGate;
import org.consilium.scheduling.form.FileProblems;
import org.consilium.shared.Problem;
import org.consilium.shared.PublicAddress;
import org.jspecify.annotations.Nullable;

/** For organisers: what publishing changes, what is missing, who will see it and where, and the button that publishes. */
@Path("/{lang}/console/{slug}/publish")
@Produces(PageRenderer.HTML)
public class PublishPages {
    private final ConsoleService console;
    private final ReleaseService releases;
    private final SignOffGate gate;
    private final PageRenderer renderer;
    private final CurrentCaller caller;
    private final PublicAddress site;
    private final Clock clock;

    PublishPages(
            ConsoleService console,
            ReleaseService releases,
            SignOffGate gate,
            PageRenderer renderer,
            CurrentCaller caller,
            PublicAddress site,
            Clock clock) {
        this.console = console;
        this.releases = releases;
        this.gate = gate;
        this.renderer = renderer;
        this.caller = caller;
        this.site = site;
        this.clock = clock;
    }

    /** Where nothing is left to publish, the page says so. */
    @GET
    public Response before(@PathParam("lang") String lang, @PathParam("slug") String slug) {
        return html(page(lang, slug), 200, slug, List.of());
    }

    /** @param version of the working copy that the sender saw */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(
            @PathParam("lang") String lang, @PathParam("slug") String slug, @FormParam("version") long version) {
        Page page = page(lang, slug);
        return switch (releases.release(caller.get(), slug, version)) {
            case ImportResult.Refused(var problems) -> html(page, Problem.UNPROCESSABLE, slug, problems);
            case ImportResult published ->
                PrivateAnswer.seeOther(page.href("/console/" + slug + "?done=published"))
                        .build();
        };
    }

    private Response html(Page page, int status, String slug, List<FileProblem> problems) {
        ConsoleService.Detail detail = console.detail(caller.get(), slug, 0, 1)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        @Nullable ExchangeFile published = detail.published();
        Map<String, Object> data = new HashMap<>();
        data.put("detail", detail);
        data.put("problems", FileProblems.of(problems));
        data.put("address", site.of(page.href(detail.entry().card().path())));
        data.put("signOff", gate.isRequired(slug));
        data.put("forEverybody", isForEverybody(detail.file()));
        data.put("past", isPast(published, detail.file()));
        if (published != null && detail.entry().changed()) {
            data.put("changes", DifferenceView.between(published, detail.file(), page.language()));
        }
        return PrivateAnswer.noindex(renderer.answer(status, page, "publish", data));
    }

    /** Whether it would be over as soon as it is published, and was not before: a year may be mistyped. */
    private boolean isPast(@Nullable ExchangeFile published, ExchangeFile file) {
        Instant now = clock.instant();
        return FileTimes.ends(file).isBefore(now)
                && (published == null || !FileTimes.ends(published).isBefore(now));
    }

    /** A mission is for everybody; the exchanges in it say so for themselves. */
    private static boolean isForEverybody(ExchangeFile file) {
        return !(file.body() instanceof ExchangeFile.ExchangeBody exchange)
                || exchange.visibility() == Visibility.PUBLIC;
    }

    private static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/console/" + slug + "/publish");
    }
}
