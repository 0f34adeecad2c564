package org.consilium.release;

import org.consilium.shared.Coded;

/** How a signer confirmed who they are. */
public enum SignatureMethod implements Coded {
    /** By the organisation's sign-in. */
    PROVIDER,
    /** By a code that was sent to the signer's mailbox. */
    CODE,
    /** By a personal link that was opened within the last 10 minutes, where no code can be sent. */
    LINK,
    /** The organiser signed for a side without a publisher. */
    ORGANISER
}
