package org.consilium.access.web;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** Why a sign-in did not come about. */
enum SignInRefusal {
    /** There is no sign-in by a provider here. */
    OFF(404),
    UNAVAILABLE(503),
    REFUSED(403);

    private final int status;

    SignInRefusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Key of the catalogues. */
    public String title() {
        return "sign_in." + name().toLowerCase(Locale.ROOT) + ".title";
    }

    public String text() {
        return "sign_in." + name().toLowerCase(Locale.ROOT) + ".text";
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

    /** For the log: what was wrong with a token, without what it says of a person. */
    static String reason(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException token) {
                // Messages of these two hold the token, or what this sign-in keeps to itself.
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
