package org.consilium.shared;

/** The HTML page that tells a reader, in the reader's language, why there is nothing to see and which ways lead on. */
public interface ErrorPage {
    /** @param path the path that was asked for, unchecked: escape it */
    String render(UiLanguage language, int status, String path);
}
