package org.consilium.live.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.live.RoomRecordService;
import org.consilium.live.view.DossierCsv;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.SpreadsheetCsv;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The questions of an exchange with their answers in two languages, to read and as a file for a spreadsheet. */
@Path("/{lang}/exchanges/{slug}/room")
public class QuestionDossierPages {
    private final RoomRecordService records;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    QuestionDossierPages(RoomRecordService records, PageRenderer renderer, CurrentCaller caller) {
        this.records = records;
        this.renderer = renderer;
        this.caller = caller;
    }

    /** The exchange; {@code left} and {@code right} are the languages to show side by side. */
    public record DossierQuery(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("left") @Nullable String left,
            @QueryParam("right") @Nullable String right) {
        UiLanguage language() {
            return PageRenderer.language(lang);
        }
    }

    @GET
    @Path("questions")
    @Produces(PageRenderer.HTML)
    public Response page(@BeanParam DossierQuery asked) {
        DossierView view = view(asked);
        Page page = new Page(asked.language(), "/exchanges/" + asked.slug() + "/room/questions", view.query());
        return renderer.answer(page, "dossier", Map.of("view", view, "slug", asked.slug()));
    }

    private DossierView view(DossierQuery asked) {
        return DossierView.of(
                asked.language(), records.dossier(caller.get(), asked.slug()), asked.left(), asked.right());
    }

    @GET
    @Path("questions.csv")
    @Produces(SpreadsheetCsv.TYPE)
    public Response csv(@BeanParam DossierQuery asked) {
        DossierView view = view(asked);
        return PrivateAnswer.csv(
                        asked.slug() + "-questions.csv",
                        out -> DossierCsv.write(view.dossier(), view.left(), view.right(), out))
                .build();
    }
}
