package org.consilium.access.web;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** Why a sign-in failed. */
enum SignInRefusal {
    /** This installation has no provider. */
    OFF(404, "sign_in.off.title", "sign_in.off.text"),
    UNAVAILABLE(503, "sign_in.unavailable.title", "sign_in.unavailable.text"),
    REFUSED(403, "sign_in.refused.title", "sign_in.refused.text");

    private final int status;
    private final String title;
    private final String text;

    SignInRefusal(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    int status() {
        return status;
    }

    /** Keys of the catalogues. */
    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    public boolean mayBeTriedAgain() {
        return this != OFF;
    }

    static SignInRefusal of(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return UNAVAILABLE;
            }
        }
        return REFUSED;
    }

    /** For the log: what was wrong with a token, without personal data. */
    static String reason(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException token) {
                // Messages of these two contain the token or secrets of this sign-in.
                boolean secret = token.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)
                        || token.hasErrorCode(ErrorCodes.MISCELLANEOUS);
                return secret || token.getErrorDetails().isEmpty()
                        ? "its token was not made by the provider for this sign-in"
                        : token.getErrorDetails().getFirst().getErrorMessage();
            }
        }
        return failure == null ? "the provider said no" : failure.getClass().getSimpleName();
    }
}
