package org.consilium.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.access.ImpatientBrowser.found;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The forms of invitations, of the meeting card and of the translators of an exchange. */
final class PressedInvitations {
    private final ImpatientBrowser browser;
    private final String exchange;
    private final String console;

    PressedInvitations(ImpatientBrowser browser, String slug) {
        this.browser = browser;
        exchange = "/en/exchanges/" + slug;
        console = "/en/console/" + slug;
    }

    void press() throws Exception {
        String invite = exchange + "/participants/invite";
        String shown = browser.press(invite, invite, "name", "Aigul Sadykova", "role", "interpreter", "language", "en");
        String invited = found(shown, "(http[^\"<\\s]*/enter/[\\w-]{48})");
        String list = console + "/invitations";
        String id = found(browser.get(list), "invitations/(\\d+)/directions");
        browser.press(list, list + "/" + id + "/directions", "direction", "zh>uk");
        assertThat(browser.press(list, list + "/" + id + "/letter")).contains("/enter/");
        browser.press(console + "/meeting", console + "/meeting", "into", "", "link", "https://meet.example/7");
        String translators = console + "/translators";
        browser.press(
                translators,
                translators,
                "into",
                "uk",
                "name",
                "Olha Bondar",
                "email",
                UUID.randomUUID() + "@hospital.example",
                "language",
                "uk");
        browser.press(
                translators,
                found(browser.get(translators), "action=\"(" + translators + "/\\d+/revoke)\""),
                "into",
                "uk");
        answer(invited);
    }

    private void answer(String link) throws Exception {
        Map<String, String> organiser = browser.cookies;
        browser.cookies = new HashMap<>();
        browser.press("/enter", "/enter/link", "link", link);
        browser.press("/enter", "/enter");
        browser.press(exchange + "/invitation", exchange + "/invitation", "answer", "accepted");
        browser.cookies = organiser;
    }
}
