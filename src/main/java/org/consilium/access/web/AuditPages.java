package org.consilium.access.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditCsv;
import org.consilium.access.AuditFilter;
import org.consilium.access.AuditJson;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.Pager;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.PageOf;
import org.consilium.shared.SpreadsheetCsv;
import org.consilium.shared.UiLanguage;

/** The audit log, newest first, also as a file for a spreadsheet. */
@Path("/{lang}/admin")
public class AuditPages {
    private static final String PATH = "/admin/audit";

    /** Entries read from the database at a time. */
    private static final int PART = 500;

    private final AuditService audit;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    public AuditPages(AuditService audit, PageRenderer renderer, CurrentCaller caller) {
        this.audit = audit;
        this.renderer = renderer;
        this.caller = caller;
    }

    @GET
    @Path("audit")
    @Produces(PageRenderer.HTML)
    public Response log(
            @PathParam("lang") String lang,
            @BeanParam AuditQuery query,
            @QueryParam("page") @DefaultValue("1") int number) {
        UiLanguage language = PageRenderer.language(lang);
        caller.get().require(Right.AUDIT_READ);
        Page page = new Page(language, PATH, query.query());
        PageOf<AuditJson> entries = query.wrong().isEmpty()
                ? audit.read(caller.get(), query.filter(), Pager.index(number), AuditService.SIZE)
                : new PageOf<>(List.of(), 0, AuditService.SIZE, 0);
        String address = page.href(PATH) + query.query() + (query.query().isEmpty() ? "?" : "&") + "page=";
        return renderer.answer(
                page,
                "audit",
                Map.of(
                        "query",
                        query,
                        "actions",
                        List.of(AuditAction.values()),
                        "entries",
                        entries,
                        "subjects",
                        new AuditSubjects(language),
                        "csv",
                        page.href(PATH) + ".csv" + query.query(),
                        "pager",
                        Pager.of(entries, address)));
    }

    /** Read in parts while it is sent, however long the log is. */
    @GET
    @Path("audit.csv")
    @Produces(SpreadsheetCsv.TYPE)
    public Response csv(@PathParam("lang") String lang, @BeanParam AuditQuery query) {
        PageRenderer.language(lang);
        Caller reader = caller.get();
        reader.require(Right.AUDIT_READ);
        AuditFilter filter = query.filter();
        long newest = audit.beginExport(reader, "csv " + query.query());
        return PrivateAnswer.csv("audit.csv", out -> {
                    AuditCsv csv = new AuditCsv(out);
                    List<AuditJson> part = audit.export(reader, filter, newest, PART);
                    csv.write(part);
                    while (part.size() == PART) {
                        part = audit.export(reader, filter, part.getLast().id(), PART);
                        csv.write(part);
                    }
                })
                .build();
    }
}
