package org.consilium.people.portrait;

/** Which files may become portraits and logos. All is decided from the bytes, before anything is decoded. Pure. */
public final class PortraitRules {
    /** Bytes. The edge bounds requests a little above. */
    public static final int LARGEST = 2_000_000;

    static final long MOST_PIXELS = 25_000_000;

    /** Of each side, and of the square that is kept: four times the size on a page, for sharp screens. */
    public static final int SIDE = 160;

    /** A JPEG of many scans takes the time of as many pictures; cameras write one, progressive files about ten. */
    static final int MOST_SCANS = 64;

    private PortraitRules() {}

    /** @throws org.consilium.shared.ProblemException 422 {@code portrait.refused} */
    static PictureHead check(byte[] file, PictureKind kind) {
        if (file.length == 0) {
            throw PortraitFlaw.EMPTY.asException();
        }
        if (file.length > LARGEST) {
            throw PortraitFlaw.TOO_LARGE.asException();
        }
        PictureHead head = PictureHead.read(file);
        if ((long) head.width() * head.height() > MOST_PIXELS) {
            throw PortraitFlaw.TOO_MANY_PIXELS.asException();
        }
        if (head.scans() > MOST_SCANS) {
            throw PortraitFlaw.DAMAGED.asException();
        }
        if (Math.min(head.width(), head.height()) < kind.least()) {
            throw (kind == PictureKind.LOGO ? PortraitFlaw.LOGO_TOO_SMALL : PortraitFlaw.TOO_SMALL).asException();
        }
        return head;
    }
}
