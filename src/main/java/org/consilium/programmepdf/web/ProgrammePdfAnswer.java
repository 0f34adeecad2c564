package org.consilium.programmepdf.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.consilium.access.CurrentCaller;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.programmepdf.PrintedProgramme;
import org.consilium.programmepdf.ProgrammePdfService;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.release.PublishedHead;
import org.consilium.shared.UiLanguage;

/** The PDF of a release of an exchange, as hidden as the page of that release. */
@ApplicationScoped
class ProgrammePdfAnswer {
    static final String PDF = "application/pdf";

    /** The state of the exchange is in it, which may change any day. */
    private static final String REVALIDATE = "public, no-cache";

    private static final int UNAVAILABLE = 503;
    private static final String SECONDS_UNTIL_NEXT_TRY = "10";
    private static final int DIGEST_BYTES = 16;

    private final PublicReader reader;
    private final ProgrammePdfService programmes;
    private final CurrentCaller caller;

    ProgrammePdfAnswer(PublicReader reader, ProgrammePdfService programmes, CurrentCaller caller) {
        this.reader = reader;
        this.programmes = programmes;
        this.caller = caller;
    }

    /** @param release of the exchange that the reader may read */
    Response answer(
            String lang,
            String slug,
            Pair pair,
            Request request,
            Function<ExchangeJson, Optional<PublishedHead>> release) {
        UiLanguage language = PageRenderer.language(lang);
        ExchangeJson today = reader.exchange(caller.get(), slug).orElseThrow(NotFoundException::new);
        PublishedHead head = release.apply(today).orElseThrow(NotFoundException::new);
        PrintedProgramme programme =
                programmes.programme(head, today, new ProgrammePdfService.Pair(language, pair.left(), pair.right()));
        Optional<byte[]> pdf = programmes.pdf(programme);
        if (pdf.isEmpty()) {
            return Response.status(UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_NEXT_TRY)
                    .header(HttpHeaders.CACHE_CONTROL, PrivateAnswer.CACHE_CONTROL)
                    .build();
        }
        EntityTag tag = new EntityTag(digest(pdf.get()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(pdf.get(), PDF) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + programme.fileName() + '"')
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        today.forParticipantsOnly() ? PrivateAnswer.CACHE_CONTROL : REVALIDATE)
                .build();
    }

    private static String digest(byte[] pdf) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(pdf);
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
