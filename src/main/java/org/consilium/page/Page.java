package org.consilium.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consilium.shared.UiLanguage;

/**
 * The address of a page: its language and the path after it, {@code /exchanges/some-slug}, empty for the front page.
 * {@code query} is empty or begins with {@code ?}, and contains only values that the page has checked. Every template
 * gets it as {@code page} and takes all its links from it, so that a reader stays in his or her language.
 */
public record Page(UiLanguage language, String path, String query, boolean perLanguage) {
    public Page(UiLanguage language, String path, String query) {
        this(language, path, query, true);
    }

    public static Page at(UiLanguage language, String path) {
        return new Page(language, path, "");
    }

    /** A page with one address for all languages; it appears in the language that the reader chose. */
    public static Page withoutLanguage(UiLanguage language, String path) {
        return new Page(language, path, "", false);
    }

    /** The same page in a different language, for the language switch and for search engines. */
    public record Alternate(UiLanguage language, String href, String switchHref, boolean current) {}

    public List<Alternate> alternates() {
        return List.of(UiLanguage.values()).stream().map(this::in).toList();
    }

    private Alternate in(UiLanguage other) {
        String href = (perLanguage ? "/" + other.code() : "") + path + query;
        String switchHref = "/language/" + other.code() + "?to=" + URLEncoder.encode(href, StandardCharsets.UTF_8);
        return new Alternate(other, href, switchHref, other == language);
    }

    /**
     * The page for a reader whose language is unknown: the front page chooses by itself, other pages are in English.
     */
    public String defaultHref() {
        return path.isEmpty() ? "/" : "/" + UiLanguage.EN.code() + path + query;
    }

    /** @param path after the language, empty for the front page */
    public String href(String path) {
        return "/" + language.code() + path;
    }

    public String exchange(String slug) {
        return href("/exchanges/" + slug);
    }

    public String mission(String slug) {
        return href("/missions/" + slug);
    }

    /** @param id {@code slug/key} */
    public String person(String id) {
        return href("/people/" + id);
    }

    /** @param id {@code slug/key} */
    public String institution(String id) {
        return href("/institutions/" + id);
    }

    /** The document's entry in the register. {@code id} is {@code slug/key}, which is also the element's id there */
    public String document(String id) {
        return href("/documents#" + id);
    }

    /** Whether this page belongs to a section of the navigation, such as {@code /exchanges}. */
    public boolean under(String section) {
        return path.equals(section) || path.startsWith(section + "/");
    }
}
