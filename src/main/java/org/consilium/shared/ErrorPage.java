package org.consilium.shared;

/** The page for a reader when a page cannot be shown: in the reader's language, with a way to continue. */
public interface ErrorPage {
    /**
     * @param problem its status and code choose the text; {@code retry_after}, in seconds, is shown too
     * @return a whole HTML page
     */
    String render(UiLanguage language, Problem problem);
}
