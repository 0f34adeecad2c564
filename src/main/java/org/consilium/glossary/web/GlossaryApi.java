package org.consilium.glossary.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.consilium.access.CurrentCaller;
import org.consilium.glossary.CompactGlossaryService;
import org.consilium.glossary.CompactGlossaryService.Answer;
import org.consilium.glossary.GlossaryImportService;
import org.consilium.glossary.GlossaryJson;
import org.consilium.glossary.GlossaryReport;
import org.consilium.glossary.GlossaryService;
import org.consilium.glossary.TermErrorJson;
import org.consilium.page.Paging;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.Problem;
import org.consilium.table.ImportMode;
import org.consilium.table.Upload;
import org.jspecify.annotations.Nullable;

/**
 * The glossary operations of the API; the exchange is empty for the installation. {@link GlossaryResource} and {@link
 * InstallationGlossaryResource} contain only addresses and their OpenAPI description: the operation ids and the errors of the two differ,
 * and OpenAPI describes each address by itself.
 */
@ApplicationScoped
class GlossaryApi {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final GlossaryService glossaries;
    private final CompactGlossaryService compact;
    private final GlossaryImportService imports;
    private final CurrentCaller caller;

    GlossaryApi(
            GlossaryService glossaries,
            CompactGlossaryService compact,
            GlossaryImportService imports,
            CurrentCaller caller) {
        this.glossaries = glossaries;
        this.compact = compact;
        this.imports = imports;
        this.caller = caller;
    }

    /** Browsers do not store a glossary for participants only; they store any other, and revalidate it by its ETag. */
    Response read(String exchange, GlossaryLanguages languages, Request request) {
        List<String> wanted = languages.tags();
        Answer found = compact.read(
                caller.get(), exchange, wanted, version -> request.evaluatePreconditions(tag(version, wanted)) != null);
        GlossaryJson glossary = found.glossary();
        Response.ResponseBuilder answer = glossary == null ? Response.notModified() : Response.ok(glossary);
        return answer.tag(tag(found.version(), wanted))
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        found.version().forAnybody() ? "private, no-cache" : PrivateAnswer.CACHE_CONTROL)
                .build();
    }

    private static EntityTag tag(CompactGlossaryService.Version version, List<String> wanted) {
        return new EntityTag(version.tag() + "-" + String.join("-", wanted));
    }

    Response list(String exchange, TermQuery query, Paging paging, UriInfo uri) {
        var page = glossaries
                .overview(caller.get(), exchange, query.filter(), paging.page(), paging.size())
                .page();
        return Response.fromResponse(Paging.answer(page, uri))
                .header(HttpHeaders.CACHE_CONTROL, PrivateAnswer.CACHE_CONTROL)
                .build();
    }

    Response propose(String exchange, @Nullable TermEntryJson term) {
        return PrivateAnswer.ok(
                        glossaries.propose(caller.get(), exchange, sent(term).entry()))
                .build();
    }

    Response change(String exchange, long id, @Nullable TermEntryJson term) {
        TermEntryJson sent = sent(term);
        int revision = Objects.requireNonNullElse(sent.revision(), 0);
        return PrivateAnswer.ok(glossaries.change(caller.get(), exchange, id, revision, sent.entry()))
                .build();
    }

    private static TermEntryJson sent(@Nullable TermEntryJson term) {
        return Objects.requireNonNullElse(term, new TermEntryJson(null, null, null, null));
    }

    Response decide(String exchange, long id, @Nullable TermStatusJson decision) {
        String code = decision == null ? "" : Objects.requireNonNullElse(decision.status(), "");
        glossaries.decide(caller.get(), exchange, List.of(id), TermQuery.status(code));
        return one(exchange, id);
    }

    Response delete(String exchange, long id) {
        var term = glossaries.one(caller.get(), exchange, id);
        glossaries.delete(caller.get(), exchange, List.of(id));
        return PrivateAnswer.ok(term).build();
    }

    Response restore(String exchange, long id) {
        glossaries.restore(caller.get(), exchange, List.of(id));
        return one(exchange, id);
    }

    private Response one(String exchange, long id) {
        return PrivateAnswer.ok(glossaries.one(caller.get(), exchange, id)).build();
    }

    Response importFile(String exchange, ImportQuery asked, byte[] file) {
        ImportMode wanted = asked.mode();
        GlossaryReport report =
                imports.importFile(caller.get(), exchange, Upload.unicode(file), wanted, asked.otherwise());
        if (wanted == ImportMode.ALL && !report.done()) {
            throw Problem.unprocessable(
                            "glossary.import_refused",
                            "No term was imported. Correct the lines, or import the good ones with mode=good.")
                    .with("errors", TermErrorJson.of(report.bad()))
                    .asException();
        }
        return PrivateAnswer.ok(GlossaryReportJson.of(report)).build();
    }
}
