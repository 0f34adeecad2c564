package org.consilium.glossary;

import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Right;

/**
 * Rights over the terms of an exchange, or of the installation if {@code exchange} is empty. Interpreters propose and
 * correct; coordinators agree, delete and import, and may also propose.
 */
final class GlossaryAccess {
    /** The glossary of the installation. */
    static final String INSTALLATION = Grant.NONE;

    private GlossaryAccess() {}

    static boolean mayPropose(Caller caller, String exchange) {
        return mayKeep(caller, exchange) || (!exchange.isEmpty() && caller.may(Right.BOOTH_WRITE, exchange));
    }

    static boolean mayKeep(Caller caller, String exchange) {
        return exchange.isEmpty() ? caller.may(Right.GLOSSARY_KEEP) : caller.may(Right.BOOTH_COORDINATE, exchange);
    }

    static void requireProposing(Caller caller, String exchange) {
        if (!mayPropose(caller, exchange)) {
            throw caller.refusal(exchange.isEmpty() ? Right.GLOSSARY_KEEP : Right.BOOTH_WRITE);
        }
    }

    static void requireKeeping(Caller caller, String exchange) {
        if (!mayKeep(caller, exchange)) {
            throw caller.refusal(exchange.isEmpty() ? Right.GLOSSARY_KEEP : Right.BOOTH_COORDINATE);
        }
    }
}
