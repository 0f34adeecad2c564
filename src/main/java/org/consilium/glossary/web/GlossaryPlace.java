package org.consilium.glossary.web;

import jakarta.ws.rs.PathParam;
import java.util.Objects;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A glossary and the language of its page.
 *
 * @param slug of the exchange; none for the installation
 */
public record GlossaryPlace(
        @PathParam("lang") String lang,
        @PathParam("slug") @Nullable String slug) {
    UiLanguage language() {
        return PageRenderer.language(lang);
    }

    String exchange() {
        return Objects.requireNonNullElse(slug, "");
    }

    /** The path after the language. */
    String path() {
        return slug == null ? "/glossary" : "/exchanges/" + slug + "/glossary";
    }

    /** The address of the list. */
    String base() {
        return Page.at(language(), path()).href(path());
    }
}
