package org.consilium.publishing.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.shared.ErrorPage;
import org.consilium.shared.Problem;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

@ApplicationScoped
public class ErrorPages implements ErrorPage {
    private static final int SECONDS = 60;
    /** The cache's size over all languages and texts: only the minutes to wait vary. */
    private static final int MOST_KEPT = 500;

    private final PageRenderer renderer;
    /** Rendered once: a thousand refusals a second on the event loop must not each render a template. */
    private final Cache<Kind, String> made =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    public ErrorPages(PageRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public String render(UiLanguage language, Problem problem) {
        return made.get(new Kind(language, Words.of(problem), minutes(problem)), this::render);
    }

    private record Kind(UiLanguage language, Words words, long minutes) {}

    private String render(Kind kind) {
        Words words = kind.words;
        Texts t = Texts.of(kind.language);
        Map<String, Object> data = Map.of(
                "title", t.say(words.title),
                "text", t.say(words.text, "minutes", kind.minutes),
                "signIn", words.equals(Words.SIGN_IN),
                "denied", words.equals(Words.DENIED));
        return renderer.render(Page.at(kind.language, ""), "error", data);
    }

    /** Begun minutes count, so that a reader who comes back in time is not refused again. */
    private static long minutes(Problem problem) {
        return problem.members().get("retry_after") instanceof Long seconds ? Math.ceilDiv(seconds, SECONDS) : 1;
    }

    /** Keys of the catalogues. */
    private record Words(String title, String text) {
        private static final Words SIGN_IN = new Words("error.sign_in.title", "error.sign_in.text");
        private static final Words DENIED = new Words("error.denied.title", "error.denied.text");
        private static final Words CROSS_SITE = new Words("error.cross_site.title", "error.cross_site.text");
        private static final Words SENT = new Words("error.already_sent.title", "error.already_sent.text");
        private static final Words IN_PROGRESS = new Words("error.in_progress.title", "error.in_progress.text");
        private static final Words MISSING = new Words("error.missing.title", "error.missing.text");
        private static final Words GONE = new Words("error.gone.title", "error.gone.text");
        private static final Words TOO_MANY = new Words("error.too_many.title", "error.too_many.text");
        private static final Words TOO_LARGE = new Words("error.too_large.title", "error.too_large.text");
        private static final Words TOO_SLOW = new Words("error.too_slow.title", "error.too_slow.text");
        private static final Words REFUSED = new Words("error.refused.title", "error.refused.text");
        private static final Words UNAVAILABLE = new Words("error.unavailable.title", "error.unavailable.text");
        private static final Words FAILED = new Words("error.failed.title", "error.failed.text");

        static Words of(Problem problem) {
            return switch (problem.status()) {
                case 401 -> SIGN_IN;
                case 403 -> problem.code().equals("access.cross_site") ? CROSS_SITE : DENIED;
                case 404 -> MISSING;
                case 408 -> TOO_SLOW;
                case 410 -> GONE;
                case 409 ->
                    switch (problem.code()) {
                        case "form.already_sent" -> SENT;
                        case "form.in_progress" -> IN_PROGRESS;
                        default -> REFUSED;
                    };
                case 413 -> TOO_LARGE;
                case 429 -> TOO_MANY;
                case 503 -> UNAVAILABLE;
                default -> problem.status() < 500 ? REFUSED : FAILED;
            };
        }
    }
}
