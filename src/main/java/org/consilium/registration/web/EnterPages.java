package org.consilium.registration.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.LinkState;
import org.consilium.access.Member;
import org.consilium.access.SessionService;
import org.consilium.access.secret.EntryCookie;
import org.consilium.access.secret.SessionCookie;
import org.consilium.admission.DestinationService;
import org.consilium.page.PageRenderer;
import org.consilium.registration.LinkRenewalService;
import org.consilium.shared.LanguageChoice;
import org.consilium.shared.Problem;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Entry by a personal link. Opening the link only shows a question, because mail scanners open every link. No page here
 * has an address that contains the secret.
 */
@Path(EntryCookie.PATH)
@Produces(PageRenderer.HTML)
public class EnterPages {
    private static final String LETTER = "letter";
    private static final String REFERRER_POLICY = "Referrer-Policy";

    private final CurrentCaller current;
    private final LinkService links;
    private final LinkRenewalService renewal;
    private final DestinationService destinations;
    private final EntryCookie entry;
    private final SessionCookie session;
    private final EntryViews views;
    private final RoutingContext routing;

    public EnterPages(
            CurrentCaller current,
            LinkService links,
            LinkRenewalService renewal,
            DestinationService destinations,
            EntryCookie entry,
            SessionCookie session,
            EntryViews views,
            RoutingContext routing) {
        this.current = current;
        this.links = links;
        this.renewal = renewal;
        this.destinations = destinations;
        this.entry = entry;
        this.session = session;
        this.views = views;
        this.routing = routing;
    }

    @GET
    @Path("{token: .+}")
    public Response keep(@PathParam("token") String token) {
        return seeOther(EntryCookie.PATH, entry.of(token));
    }

    /** @param letter after {@link #sendLetter}: the language of the link's owner */
    @GET
    public Response ask(
            @QueryParam(LETTER) @Nullable String letter,
            @CookieParam(LanguageChoice.COOKIE) @Nullable String chosen,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Reader reader = new Reader(chosen, acceptLanguage);
        if (letter != null) {
            return answer(
                    Response.Status.OK.getStatusCode(),
                    views.letterSent(reader.language(UiLanguage.of(letter), Optional.empty())));
        }
        Optional<String> token = entry.read(routing.request());
        if (token.isEmpty()) {
            return answer(Response.Status.OK.getStatusCode(), views.withoutCookie(reader.language(Optional.empty())));
        }
        Caller caller = current.get();
        return show(links.look(caller, token.get()), caller, reader);
    }

    @POST
    public Response enter(
            @CookieParam(LanguageChoice.COOKIE) @Nullable String chosen,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Optional<String> token = entry.read(routing.request());
        Caller caller = current.get();
        Reader reader = new Reader(chosen, acceptLanguage);
        if (token.isEmpty()) {
            // A repeated request after one that has entered.
            return caller.isMember() ? go(caller.requireMember(), reader) : seeOther(EntryCookie.PATH);
        }
        if (caller.isMember() && isIn(caller, links.look(caller, token.get()))) {
            return go(caller.requireMember(), reader);
        }
        LinkService.Entry entered = links.enter(caller, token.get());
        if (entered.session() == null) {
            return show(new LinkService.Look(entered.state(), entered.member(), null), caller, reader);
        }
        return go(
                Objects.requireNonNull(entered.member()),
                reader,
                session.of(entered.session(), SessionService.LIFE_BY_LINK.toSeconds()));
    }

    /** A link that a mail program has broken, as copied from the letter: with surrounding text. */
    @POST
    @Path("link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response paste(@FormParam("link") @DefaultValue("") String link) {
        return keep(link);
    }

    /** Gives the same answer whether or not anybody gets a letter. */
    @POST
    @Path(LETTER)
    public Response sendLetter(
            @CookieParam(LanguageChoice.COOKIE) @Nullable String chosen,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        UiLanguage language = new Reader(chosen, acceptLanguage).language(Optional.empty());
        entry.read(routing.request()).ifPresent(token -> renewal.renew(current.get(), token));
        return seeOther(EntryCookie.PATH + "?" + LETTER + "=" + language.code());
    }

    private Response show(LinkService.Look look, Caller caller, Reader reader) {
        UiLanguage language = reader.language(Optional.ofNullable(look.member()));
        boolean isIn = isIn(caller, look);
        int status = switch (look.state()) {
            case VALID -> Response.Status.OK.getStatusCode();
            case EXPIRED, REVOKED, USED_UP -> Problem.GONE;
            case UNKNOWN, MANGLED -> Problem.NOT_FOUND;
        };
        return isIn || look.state() == LinkState.VALID
                ? answer(Response.Status.OK.getStatusCode(), views.invitation(look, caller, isIn, language))
                : answer(status, views.refusal(look, language));
    }

    /** A link's owner who is signed in by it may open it again without consuming an entry. */
    private static boolean isIn(Caller caller, LinkService.Look look) {
        Member member = look.member();
        return member != null && member.id().equals(caller.id());
    }

    private Response go(Member member, Reader reader, Cookie... cookies) {
        Cookie[] all = Arrays.copyOf(cookies, cookies.length + 1);
        all[cookies.length] = entry.none();
        return seeOther("/" + reader.language(Optional.of(member)).code() + destinations.of(member), all);
    }

    /** The answer itself carries the cookies, so that a repeated request gets them too. */
    private static Response seeOther(String path, Cookie... cookies) {
        Response.ResponseBuilder answer =
                kept(Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path));
        for (Cookie cookie : cookies) {
            answer.header(HttpHeaders.SET_COOKIE, cookie.encode());
        }
        return answer.header(REFERRER_POLICY, "no-referrer").build();
    }

    /**
     * With no-referrer, browsers would send the page's form with {@code Origin: null}, old ones without any other
     * header.
     */
    private static Response answer(int status, String html) {
        return kept(Response.status(status).entity(html))
                .header(REFERRER_POLICY, "same-origin")
                .build();
    }

    private static Response.ResponseBuilder kept(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").header("X-Robots-Tag", "noindex, nofollow");
    }

    /** The language preferences that the browser sends. */
    private record Reader(@Nullable String chosen, @Nullable String acceptLanguage) {
        /**
         * The reader's own choice, otherwise the owner's language, otherwise the browser's preference. The language of
         * an operator's link is only that of the console that created it.
         */
        UiLanguage language(Optional<Member> owner) {
            Optional<UiLanguage> known = owner.map(Member::language);
            boolean asked = owner.map(Member::homeExchange)
                    .filter(home -> !home.equals(Grant.NONE))
                    .isPresent();
            return asked ? language(known, Optional.empty()) : language(Optional.empty(), known);
        }

        /** @param instead used if the browser prefers none of the five */
        UiLanguage language(Optional<UiLanguage> known, Optional<UiLanguage> instead) {
            return Optional.ofNullable(chosen)
                    .flatMap(UiLanguage::of)
                    .or(() -> known)
                    .or(() -> LanguageChoice.preferred(acceptLanguage))
                    .or(() -> instead)
                    .orElse(UiLanguage.EN);
        }
    }
}
