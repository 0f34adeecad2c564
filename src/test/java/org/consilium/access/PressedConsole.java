package org.consilium.access;

import static org.consilium.access.ImpatientBrowser.file;
import static org.consilium.access.ImpatientBrowser.found;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.consilium.testing.Guests;

/** The forms of an exchange's console, and of a new exchange. */
record PressedConsole(ImpatientBrowser browser, String slug) {
    void press() throws Exception {
        String base = "/en/console/" + slug;
        browser.press(base + "/sign-off", base + "/sign-off/rule", "rule", "never");
        browser.press("/en/exchange-files", "", file(slug + ".yaml", exchangeFile(slug, 26)));
        browser.press(base, base + "/discard", "version", version(base));
        browser.press(base, base + "/restore");
        browser.press(base + "/publish", base + "/publish", "version", version(base));
        browser.press(base, base + "/state", "act", "archive");
        String zones = base + "/zones";
        browser.press(
                zones + "?side=krivoy-rog&zone=Europe/Warsaw",
                zones,
                "side",
                "krivoy-rog",
                "zone",
                "Europe/Warsaw",
                "keeps",
                "MOMENT");
        browser.press(base, base + "/hours", "opens", "07:30");
        browser.press(
                base + "/translations/ru", base + "/translations/ru?all=false", "text.items/measures/title", "Меры");
        browser.press(
                base + "/copy", base + "/copy", "starts", "2027-03-01T15:00", "slug", "copy-" + UUID.randomUUID());
        agenda(base);
        entries(base);
        mission();
        settle(base);
        browser.press(
                "/en/new-exchange",
                "/en/new-exchange",
                "slug",
                "new-" + UUID.randomUUID(),
                "kind",
                "webinar",
                "title1",
                "会诊",
                "name1",
                "滨州",
                "country1",
                "CN",
                "zone1",
                "Asia/Shanghai",
                "language1",
                "zh",
                "name2",
                "Алматы",
                "country2",
                "KZ",
                "zone2",
                "Asia/Almaty",
                "language2",
                "kk",
                "starts",
                "2027-03-01T15:00");
    }

    /** By one person, who organises the exchange and signs for a side. */
    void signOff() throws Exception {
        String base = "/en/console/" + slug;
        browser.press("/en/exchange-files", "", file(slug + ".yaml", exchangeFile(slug, 31)));
        browser.press(base + "/publish", base + "/sign-off", "version", version(base + "/publish"));
        browser.press("/en/exchanges/" + slug + "/sign-off", "", "act", "sign");
    }

    private void agenda(String base) throws Exception {
        browser.press(
                base + "/new-item",
                "",
                "type",
                "questions",
                "minutes",
                "10",
                "title.zh",
                "问答",
                "title.uk",
                "Запитання");
        browser.press(base + "/items/measures", "", "minutes", "27");
        String list = browser.location(base + "/items", base + "/items/measures/act", "act", "down");
        browser.press(list, base + "/undo");
    }

    private void entries(String base) throws Exception {
        browser.press(
                base + "/details",
                base + "/details/sources",
                "sources.0.publisher",
                "滨州市",
                "sources.0.date",
                "2020-04-16");
        browser.press(base + "/entries/people/new", "", "name.en.family", "Wang", "name.en.given", "Li");
        String person = base + "/entries/people/wang-li";
        browser.press(person, "", "name.en.family", "Wang", "name.en.given", "Lili");
        browser.press(person, person + "/act", "act", "remove"); // whom the desk lists first is linked later
    }

    private void mission() throws Exception {
        String slug = "pressed-mission-" + UUID.randomUUID();
        String file = Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml"))
                .replaceFirst("(?m)^mission: .*$", "mission: " + slug)
                .replace("exchange: kazakhstan-", "exchange: k-" + UUID.randomUUID() + "-");
        browser.press("/en/exchange-files", "", file(slug + ".yaml", file));
        String base = "/en/console/" + slug + "/mission";
        browser.press(base, base + "/stops", "0.city.en", "Astana", "0.zone", "Asia/Almaty");
        String added = "pressed-" + UUID.randomUUID();
        browser.press(
                base + "/exchange",
                "",
                "title.kk",
                "Кездесу",
                "kind",
                "webinar",
                "starts",
                "2020-04-14T10:00",
                "slug",
                added);
        browser.press(base + "/exchange/" + added + "/remove", "");
    }

    /** Two people, who are then two again; one of them is redacted. */
    void merge(Guests guests) throws Exception {
        String twin = slug + "-twin";
        guests.exchange(twin, true);
        String pair = "?kind=person&kept=" + slug + "/pan-qing&merged=" + twin + "/pan-qing";
        browser.press("/en/directory/merge" + pair, "/en/directory/merge");
        String log = "/en/directory/merges";
        browser.press(log, found(browser.get(log), "action=\"(" + log + "/\\d+/undo)\""));
        String redaction = "/en/admin/redaction/person";
        browser.press(redaction + "?id=" + twin + "/pan-qing", redaction, "reason", "Asked");
    }

    /** The weekend of a draft: kept, opened again, then settled by a different start. */
    private void settle(String base) throws Exception {
        String keep = found(browser.get(base), "action=\"(" + base + "/warnings/[^\"]+/keep)\"");
        browser.press(base, keep);
        browser.press(base, keep.replace("/keep", "/reopen"));
        String time = base + "/time?week=2027-03-01";
        browser.press(time, base + "/move", "starts", found(browser.get(time), "name=\"starts\" value=\"([^\"]+)\""));
    }

    private String version(String console) throws Exception {
        return found(browser.get(console), "name=\"version\" value=\"(\\d+)\"");
    }

    static String exchangeFile(String of, int minutes) throws IOException {
        String real = "binzhou-krivoy-rog-2020";
        return Files.readString(Path.of("exchanges", real + ".yaml"))
                .replace("exchange: " + real, "exchange: " + of)
                .replace("minutes: 25", "minutes: " + minutes);
    }
}
