package org.consilium.programmepdf.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.consilium.access.CurrentCaller;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.programmepdf.LanguagePair;
import org.consilium.programmepdf.MadePdf;
import org.consilium.programmepdf.PrintedProgramme;
import org.consilium.programmepdf.ProgrammePdfService;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.release.PublishedHead;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The PDF of a release of an exchange, as hidden as the page of that release. */
@ApplicationScoped
class ProgrammePdfAnswer {
    static final String PDF = "application/pdf";

    /** The state of the exchange is in it, which may change any day. */
    private static final String REVALIDATE = "public, no-cache";

    private final PublicReader reader;
    private final ProgrammePdfService programmes;
    private final Limits limits;
    private final CurrentCaller caller;

    ProgrammePdfAnswer(PublicReader reader, ProgrammePdfService programmes, Limits limits, CurrentCaller caller) {
        this.reader = reader;
        this.programmes = programmes;
        this.limits = limits;
        this.caller = caller;
    }

    /**
     * @param left the language that the reader chose for the left column; one that the exchange does not have counts as no
     *     choice
     * @param right likewise
     * @param release of the exchange that the reader may read
     */
    Response answer(
            String lang,
            String slug,
            @Nullable String left,
            @Nullable String right,
            Request request,
            Function<ExchangeJson, Optional<PublishedHead>> release) {
        UiLanguage language = PageRenderer.language(lang);
        ExchangeJson today = reader.exchange(caller.get(), slug).orElseThrow(NotFoundException::new);
        PublishedHead head = release.apply(today).orElseThrow(NotFoundException::new);
        PrintedProgramme programme = programmes.programme(head, today, new LanguagePair(language, left, right));
        MadePdf pdf = programmes.kept(programme).orElseGet(() -> {
            limits.take(Limit.PROGRAMME, caller.get().address());
            return programmes.make(programme);
        });
        EntityTag tag = new EntityTag(pdf.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(pdf.bytes(), PDF) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + programme.fileName() + '"')
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        today.forParticipantsOnly() ? PrivateAnswer.CACHE_CONTROL : REVALIDATE)
                .build();
    }
}
