package org.consilium.publishing;

/**
 * The element that shows an agenda in the page of a different site. Pure.
 *
 * @param address absolute, of the embedded page
 * @param title of the exchange, in the language of the address
 */
public record EmbedCode(String address, String title, int width, int height) {
    public static final int WIDTH = 960;
    public static final int HEIGHT = 640;

    /** As wide as its place there. */
    public static String filling(String address, String title) {
        return element(address, title, "100%", HEIGHT);
    }

    public String html() {
        return element(address, title, Integer.toString(width), height);
    }

    private static String element(String address, String title, String width, int height) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"%s\" height=\"%d\" style=\"border:0\" loading=\"lazy\"></iframe>"
                .formatted(escaped(address), escaped(title), width, height);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
