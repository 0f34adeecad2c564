package org.consilium.people.portrait;

/**
 * The logo of an institution, without its picture.
 *
 * @param programme whose file has the institution
 * @param institution key in that file
 * @param digest SHA-256 of the picture, in hexadecimal
 * @param width pixels
 * @param height pixels
 */
public record Logo(String programme, String institution, String digest, int width, int height) {
    private static final int VERSION = 12;

    /** Changes with the picture: for addresses, which browsers keep. */
    public String version() {
        return digest.substring(0, VERSION);
    }
}
