package org.consilium.mail;

/** Why a letter was not delivered. {@code problem} contains no address, because it is stored and logged. */
record DeliveryFailure(Of of, String problem) {
    enum Of {
        /** The mailbox does not exist; retrying is pointless. */
        ADDRESS,
        /** Concerns this letter, which may be delivered later. */
        LETTER,
        /** Concerns all letters: no server, no answer, no sign-in. Does not count against any letter. */
        SERVER
    }
}
