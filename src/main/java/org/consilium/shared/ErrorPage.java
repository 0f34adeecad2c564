package org.consilium.shared;

/** What a reader sees in place of a page that cannot be shown: said in his or her language, with a way on. */
public interface ErrorPage {
    /** @param status HTTP; 404 and 503 have words of their own, 4xx and 5xx share the rest
     *  @return a whole HTML page */
    String render(UiLanguage language, int status, String path);
}
