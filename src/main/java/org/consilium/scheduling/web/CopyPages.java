package org.consilium.scheduling.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.exchangefile.ImportResult;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.exchangefile.yaml.Phrase;
import org.consilium.exchangefile.yaml.Scalars;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.CopyService;
import org.consilium.shared.Problem;
import org.consilium.shared.Texts;

/** For organisers: a new exchange on the pattern of an earlier one. */
@Path("/{lang}/console/{slug}/copy")
@Produces(PageRenderer.HTML)
public class CopyPages {
    private static final Map<String, String> PATHS = Map.of("slug", "exchange", "starts", "starts");

    private final CopyService copies;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    CopyPages(CopyService copies, PageRenderer renderer, CurrentCaller caller) {
        this.copies = copies;
        this.renderer = renderer;
        this.caller = caller;
    }

    @GET
    public Response form(@PathParam("lang") String lang, @PathParam("slug") String slug) {
        CopyService.Pattern pattern = copies.pattern(caller.get(), slug);
        Map<String, String> first = Map.of("starts", pattern.suggested().toString());
        return html(page(lang, slug), 200, pattern, TypedFields.of(PATHS, first));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response copy(
            @PathParam("lang") String lang, @PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        Page page = page(lang, slug);
        CopyService.Pattern pattern = copies.pattern(caller.get(), slug);
        TypedFields fields = TypedFields.sent(PATHS, List.of(), sent);
        if (!fields.isComplete()) {
            return html(page, Problem.UNPROCESSABLE, pattern, fields);
        }
        return switch (copy(slug, fields)) {
            case ImportResult.Refused(var problems) ->
                html(page, Problem.UNPROCESSABLE, pattern, fields.with(problems, Map.of()));
            case ImportResult copied ->
                PrivateAnswer.seeOther(page.href("/console/" + fields.value("slug") + "?done=copied"))
                        .build();
        };
    }

    private ImportResult copy(String slug, TypedFields fields) {
        String typed = fields.value("starts");
        LocalDateTime starts;
        try {
            starts = LocalDateTime.parse(typed);
        } catch (DateTimeException wrong) {
            Phrase what = Phrase.of("is", "is `%s`", typed);
            return new ImportResult.Refused(
                    List.of(new FileProblem(slug, 1, 1, "starts", what, Scalars.civilExpected())));
        }
        return copies.copy(caller.get(), slug, fields.value("slug"), starts);
    }

    private Response html(Page page, int status, CopyService.Pattern pattern, TypedFields fields) {
        Texts words = Texts.of(page.language());
        List<TypedFields.WrongField> wrong = new ArrayList<>();
        fields.addWrong(wrong, "starts", words.say("new.starts"), words);
        fields.addWrong(wrong, "slug", words.say("new.slug"), words);
        return PrivateAnswer.noindex(renderer.answer(
                status,
                page,
                "copyExchange",
                Map.of("pattern", pattern, "fields", fields, "wrong", wrong, "others", fields.others(List.of()))));
    }

    private static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/console/" + slug + "/copy");
    }
}
