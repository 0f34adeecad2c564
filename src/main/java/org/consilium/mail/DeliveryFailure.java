package org.consilium.mail;

/** Why a letter did not go. {@code problem} names no address: it is kept and logged. */
record DeliveryFailure(Of of, String problem) {
    enum Of {
        /** There is no such mailbox; asking again only annoys. */
        ADDRESS,
        /** Of this letter, which may go later. */
        LETTER,
        /** Of everything: no server, no answer, no sign-in. No letter is to blame. */
        SERVER
    }
}
