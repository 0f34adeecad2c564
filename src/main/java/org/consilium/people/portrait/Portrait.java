package org.consilium.people.portrait;

/**
 * A portrait without its picture.
 *
 * @param programme whose file has the person
 * @param person key in that file
 * @param digest SHA-256 of the picture, in hexadecimal
 */
public record Portrait(String programme, String person, PortraitState state, String digest) {
    private static final int VERSION = 12;

    /** Changes with the picture: for addresses, which browsers keep. */
    public String version() {
        return digest.substring(0, VERSION);
    }

    /** Pixels, each way. */
    public int side() {
        return PortraitRules.SIDE;
    }
}
