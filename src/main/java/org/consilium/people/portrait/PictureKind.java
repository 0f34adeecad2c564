package org.consilium.people.portrait;

/** What a picture is kept for, and in which size. */
public enum PictureKind {
    /** A square with the face: what does not fit is cut off. */
    PORTRAIT(PortraitRules.SIDE, PortraitRules.SIDE, PortraitRules.SIDE),
    /** All of it, on white, within these bounds. */
    LOGO(320, 120, 40);

    private final int width;
    private final int height;
    private final int least;

    PictureKind(int width, int height, int least) {
        this.width = width;
        this.height = height;
        this.least = least;
    }

    /** Pixels of each side that a file needs. */
    int least() {
        return least;
    }

    /** The width that is kept of a picture of these sides. */
    int width(int ofWidth, int ofHeight) {
        return this == PORTRAIT ? width : Math.max(1, (int) Math.round(ofWidth * scale(ofWidth, ofHeight)));
    }

    int height(int ofWidth, int ofHeight) {
        return this == PORTRAIT ? height : Math.max(1, (int) Math.round(ofHeight * scale(ofWidth, ofHeight)));
    }

    private double scale(int ofWidth, int ofHeight) {
        return Math.min(1, Math.min((double) width / ofWidth, (double) height / ofHeight));
    }
}
