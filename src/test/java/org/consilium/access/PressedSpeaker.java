package org.consilium.access;

import static org.consilium.access.ImpatientBrowser.found;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** The forms of a speaker's own page, and of the people in the console. */
record PressedSpeaker(ImpatientBrowser browser, String slug) {
    private static final String PERSON = "pan-qing";

    void link(long member) throws Exception {
        browser.press(desk(), desk() + "/link", "person", PERSON, "member", member);
    }

    void own() throws Exception {
        String own = "/en/exchanges/" + slug + "/speaker";
        browser.press(own, own + "/participation", "answer", "confirmed");
        browser.press(own, own + "/suggestion", "post", "Mayor");
        browser.press(own, own + "/hours", "from", "09:00", "to", "17:00");
        browser.press(own, own + "/consent", "given", "true");
        browser.press(own, own + "/portrait", picture());
        browser.press(own, own + "/portrait/remove");
        browser.press(own, own + "/portrait", picture());
    }

    void decide() throws Exception {
        browser.press(desk(), desk() + "/suggestion", "act", "accept");
        String portrait = desk() + "/" + PERSON + "/portrait";
        browser.press(desk(), portrait + "/decision", "act", "accept");
        browser.press(desk(), portrait, picture());
        found(browser.get(desk()), "(" + portrait + "\\?v=)");
        logo();
    }

    private void logo() throws Exception {
        String logos = "/en/console/" + slug + "/logos";
        browser.press(logos, logos + "/binzhou-government", picture());
        browser.press(logos, logos + "/binzhou-government/remove");
    }

    private String desk() {
        return "/en/console/" + slug + "/people";
    }

    private static Map.Entry<String, byte[]> picture() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", file);
        return Map.entry("face.png", file.toByteArray());
    }
}
