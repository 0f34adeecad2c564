package org.consilium.publishing.web.machine;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.consilium.page.PageRenderer;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.SideJson;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Sha256;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.titlepicture.TitlePicture;

/** The picture of an exchange's title, for messengers. An exchange for participants only has none. */
@Path("/{lang}/exchanges/{slug}/title.png")
@Produces("image/png")
public class TitlePictureResource {
    private static final int TAG_BYTES = 16;

    /** Pictures of some 30 kB that are kept; a new one takes a tenth of a second. */
    private static final int KEPT = 200;

    private static final int MOST_SIDES = 3;

    /** Shared by all its readers: nobody changes the bytes. */
    private static final class Made {
        final byte[] bytes;
        final EntityTag tag;

        Made(TitlePicture.Words words) {
            bytes = TitlePicture.of(words);
            tag = new EntityTag(Sha256.hex(bytes, TAG_BYTES));
        }
    }

    private final LoadingCache<TitlePicture.Words, Made> made =
            Caffeine.newBuilder().maximumSize(KEPT).build(Made::new);

    private final PublicReader reader;

    TitlePictureResource(PublicReader reader) {
        this.reader = reader;
    }

    @GET
    public Response picture(@PathParam("lang") String lang, @PathParam("slug") String slug, @Context Request request) {
        UiLanguage language = PageRenderer.language(lang);
        Made picture = made.get(words(reader.exchange(slug).orElseThrow(NotFoundException::new), language));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(picture.tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(picture.bytes) : unchanged;
        return answer.tag(picture.tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }

    private static TitlePicture.Words words(ExchangeJson exchange, UiLanguage language) {
        Said title = exchange.title().say(language.code()).unbroken();
        String also = exchange.sides().stream()
                .map(side -> exchange.title().say(side.language()).unbroken())
                .filter(said -> !said.language().equals(title.language()))
                .map(Said::text)
                .findFirst()
                .orElse("");
        Texts words = Texts.of(language);
        Formats formats = new Formats(language);
        List<String> when = exchange.state().isHalted()
                ? List.of(words.say(exchange.state()))
                : exchange.sides().stream()
                        .limit(MOST_SIDES)
                        .map(side -> when(exchange, side, language, formats))
                        .toList();
        return new TitlePicture.Words(words.say("site.name"), language.locale(), title.text(), also, when);
    }

    /** "15:00 Binzhou · Thu, 16 April 2020": the time first, because a long name is cut. */
    private static String when(ExchangeJson exchange, SideJson side, UiLanguage language, Formats formats) {
        return formats.time(exchange.starts(), side.zone()) + " "
                + side.name().say(language.code()).text() + " · "
                + formats.weekdayAndDate(exchange.starts(), side.zone());
    }
}
