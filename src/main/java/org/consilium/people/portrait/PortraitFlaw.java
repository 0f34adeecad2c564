package org.consilium.people.portrait;

import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** Why a file cannot become a portrait or a logo. */
public enum PortraitFlaw implements Coded {
    EMPTY("The file is empty. Choose a picture."),
    TOO_LARGE("The file is too large. Send a picture of at most 2 MB."),
    NOT_A_PICTURE("The file is neither a JPEG nor a PNG picture. Send one of these."),
    TOO_MANY_PIXELS("The picture has too many pixels. Make it smaller: 25 million are enough."),
    TOO_SMALL("The picture is too small. Each side needs 160 pixels."),
    LOGO_TOO_SMALL("The picture is too small. Each side needs 40 pixels."),
    DAMAGED("The picture is damaged, incomplete or of an unusual kind. Save it anew as JPEG or PNG.");

    private final String detail;

    PortraitFlaw(String detail) {
        this.detail = detail;
    }

    /** 422 {@code portrait.refused} with {@code flaw}. */
    public ProblemException asException() {
        return Problem.unprocessable("portrait.refused", detail)
                .with("flaw", code())
                .asException();
    }
}
