package org.consilium.publishing.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.shared.ErrorPage;
import org.consilium.shared.UiLanguage;

@ApplicationScoped
public class ErrorPages implements ErrorPage {
    private final PageRenderer renderer;

    public ErrorPages(PageRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public String render(UiLanguage language, int status, String path) {
        return renderer.render(Page.at(language, ""), "error", Map.of("words", Words.of(status)));
    }

    /** Keys of the catalogues. */
    public record Words(String title, String text) {
        private static final Words MISSING = new Words("error.missing.title", "error.missing.text");
        private static final Words REFUSED = new Words("error.refused.title", "error.refused.text");
        private static final Words UNAVAILABLE = new Words("error.unavailable.title", "error.unavailable.text");
        private static final Words FAILED = new Words("error.failed.title", "error.failed.text");

        static Words of(int status) {
            return switch (status) {
                case 404, 410 -> MISSING;
                case 503 -> UNAVAILABLE;
                default -> status < 500 ? REFUSED : FAILED;
            };
        }
    }
}
