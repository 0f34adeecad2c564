package org.consilium.glossary.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.consilium.access.Caller;
import org.consilium.glossary.GlossaryCsv;
import org.consilium.glossary.GlossaryService;
import org.consilium.glossary.GlossaryService.Overview;
import org.consilium.glossary.GlossaryTbx;
import org.consilium.glossary.TermJson;
import org.consilium.glossary.TermStatus;
import org.consilium.page.Page;
import org.consilium.page.Pager;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.Coded;
import org.consilium.shared.ProblemException;
import org.consilium.shared.SpreadsheetCsv;
import org.consilium.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The list of a glossary, with decisions on several terms at once, and its files. */
@Produces(org.consilium.page.PageRenderer.HTML)
abstract class GlossaryPages {
    private static final int SIZE = 50;
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,18}(?:,\\d{1,18}){0,49}");

    private final GlossaryDesk desk;

    GlossaryPages(GlossaryDesk desk) {
        this.desk = desk;
    }

    /** @param done and {@code ids}: what was just done, and to which terms */
    @GET
    public Response list(
            @BeanParam GlossaryPlace place,
            @BeanParam GlossaryQuery asked,
            @QueryParam("page") @DefaultValue("1") int number,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("ids") @DefaultValue("") String ids) {
        TermNotice before = Coded.of(TermNotice.class, done).orElse(null);
        List<Long> touched = NUMBERS.matcher(ids).matches() ? numbers(List.of(ids.split(","))) : List.of();
        return list(200, place, asked, number, before, touched, null);
    }

    private Response list(
            int status,
            GlossaryPlace place,
            GlossaryQuery asked,
            int number,
            @Nullable TermNotice done,
            List<Long> touched,
            @Nullable String problem) {
        Overview overview =
                desk.glossaries().overview(desk.caller(), place.exchange(), asked.filter(), Pager.index(number), SIZE);
        Page here = new Page(place.language(), place.path(), asked.query() + "page=" + number);
        GlossaryView view = new GlossaryView(
                overview,
                place.base(),
                asked,
                done,
                done == TermNotice.DELETED ? touched : List.of(),
                touched.size(),
                problem);
        Pager pager = Pager.of(overview.page(), place.base() + asked.query() + "page=");
        return desk.renderer().answer(status, here, "glossary", Map.of("view", view, "pager", pager));
    }

    private static List<Long> numbers(List<String> ids) {
        return ids.stream().map(Long::valueOf).toList();
    }

    /** {@code do} is {@code agreed}, {@code proposed}, {@code deleted} or {@code restored}; {@code id} of each term. */
    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @BeanParam GlossaryPlace place, @BeanParam GlossaryQuery asked, MultivaluedMap<String, String> form) {
        TermNotice wanted = Coded.of(TermNotice.class, Objects.requireNonNullElse(form.getFirst("do"), ""))
                .orElseThrow(BadRequestException::new);
        List<String> ids = form.getOrDefault("id", List.of());
        if (ids.isEmpty()) {
            String nothing = Texts.of(place.language()).say("glossary.choose_first");
            return list(422, place, asked, 1, null, List.of(), nothing);
        }
        if (!NUMBERS.matcher(String.join(",", ids)).matches()) {
            throw new BadRequestException();
        }
        try {
            List<Long> touched = done(place, wanted, numbers(ids));
            String numbers = touched.stream().map(String::valueOf).collect(Collectors.joining(","));
            return PrivateAnswer.seeOther(place.base() + asked.query() + "done=" + wanted.code() + "&ids=" + numbers)
                    .build();
        } catch (ProblemException refused) {
            String full = GlossaryDesk.full(place, refused);
            return list(refused.problem().status(), place, asked, 1, null, List.of(), full);
        }
    }

    private List<Long> done(GlossaryPlace place, TermNotice wanted, List<Long> ids) {
        GlossaryService glossaries = desk.glossaries();
        Caller by = desk.caller();
        String exchange = place.exchange();
        return switch (wanted) {
            case AGREED -> glossaries.decide(by, exchange, ids, TermStatus.AGREED);
            case PROPOSED -> glossaries.decide(by, exchange, ids, TermStatus.PROPOSED);
            case DELETED -> glossaries.delete(by, exchange, ids);
            case RESTORED -> glossaries.restore(by, exchange, ids);
            case ADDED, CHANGED -> throw new BadRequestException();
        };
    }

    @GET
    @Path("terms.csv")
    @Produces(SpreadsheetCsv.TYPE)
    public Response csv(@BeanParam GlossaryPlace place) {
        List<TermJson> terms = desk.glossaries().all(desk.caller(), place.exchange());
        return PrivateAnswer.csv(name(place) + ".csv", out -> GlossaryCsv.write(terms, out))
                .build();
    }

    @GET
    @Path("terms.tbx")
    @Produces("application/x-tbx")
    public Response tbx(@BeanParam GlossaryPlace place) {
        List<TermJson> terms = desk.glossaries().all(desk.caller(), place.exchange());
        StreamingOutput xml = out -> {
            try {
                GlossaryTbx.write(terms, "Consilium" + (place.slug() == null ? "" : ", " + place.slug()), out);
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        };
        return PrivateAnswer.file(name(place) + ".tbx", xml).build();
    }

    private static String name(GlossaryPlace place) {
        return place.slug() == null ? "glossary" : place.slug() + "-glossary";
    }
}
