package org.consilium.shared;

/** What a reader sees in place of a page that cannot be shown: said in his or her language, with a way on. */
public interface ErrorPage {
    /**
     * @param problem its status and code choose the words; {@code retry_after}, in seconds, is said too
     * @return a whole HTML page
     */
    String render(UiLanguage language, Problem problem);
}
