package org.consilium.people.portrait;

import org.consilium.shared.Coded;

/** Where a portrait stands. */
public enum PortraitState implements Coded {
    /** Seen by the uploader and the organisers alone. */
    PENDING,
    /** Shown to everybody who may read the exchange. */
    ACCEPTED,
    /** Told to the uploader; the picture is gone. */
    DECLINED
}
