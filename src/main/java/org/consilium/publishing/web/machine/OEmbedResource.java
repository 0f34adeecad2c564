package org.consilium.publishing.web.machine;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.page.PageRenderer;
import org.consilium.publishing.EmbedCode;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/**
 * OEmbed (oembed.com) for public exchanges: a site that is given the address of one learns how to show its agenda. Answers for
 * addresses of this installation only, and fetches nothing.
 */
@Path("/oembed")
public class OEmbedResource {
    /** Address and choice of columns, as the page's own links write them. */
    private static final Pattern EXCHANGE = Pattern.compile(
            "/([a-z]{2})/exchanges/([a-z0-9-]{1,100})(?:/embed)?(\\?left=[A-Za-z-]{2,20}&right=[A-Za-z-]{2,20})?(?:#.*)?");

    private final PublicReader reader;
    private final PublicAddress address;

    OEmbedResource(PublicReader reader, PublicAddress address) {
        this.reader = reader;
        this.address = address;
    }

    /**
     * @param url absolute address of an exchange's page or of its embedded agenda
     * @param format {@code json} or {@code xml}; 501 for anything else
     * @param maxWidth in CSS pixels
     * @param maxHeight in CSS pixels
     */
    @GET
    @Produces(MediaType.WILDCARD)
    public Response embedded(
            @QueryParam("url") @DefaultValue("") String url,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("maxwidth") @DefaultValue("960") int maxWidth,
            @QueryParam("maxheight") @DefaultValue("640") int maxHeight) {
        if (!format.equals("json") && !format.equals("xml")) {
            return Response.status(Response.Status.NOT_IMPLEMENTED)
                    .type(MediaType.TEXT_PLAIN_TYPE)
                    .entity("format is json or xml")
                    .build();
        }
        OEmbedJson answer = answer(url, size(maxWidth, EmbedCode.WIDTH), size(maxHeight, EmbedCode.HEIGHT));
        return format.equals("json")
                ? Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build()
                : Response.ok(OEmbedXml.write(answer), OEmbedXml.TYPE).build();
    }

    private static int size(int asked, int usual) {
        return Math.clamp(asked, 1, usual);
    }

    private OEmbedJson answer(String url, int width, int height) {
        String own = address.of("");
        Matcher found = EXCHANGE.matcher(url.startsWith(own) ? url.substring(own.length()) : "");
        if (!found.matches()) {
            throw new NotFoundException();
        }
        UiLanguage language = PageRenderer.language(found.group(1));
        ExchangeJson exchange = reader.exchange(found.group(2)).orElseThrow(NotFoundException::new);
        String title = exchange.title().say(language.code()).text();
        String embedded = own + "/" + language.code() + "/exchanges/" + exchange.slug() + "/embed"
                + Objects.requireNonNullElse(found.group(3), "");
        return new OEmbedJson(
                "1.0",
                "rich",
                Texts.of(language).say("site.name"),
                own + "/" + language.code(),
                title,
                new EmbedCode(embedded, title, width, height).html(),
                width,
                height);
    }
}
