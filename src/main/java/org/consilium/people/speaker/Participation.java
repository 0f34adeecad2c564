package org.consilium.people.speaker;

import org.consilium.shared.Coded;

/** A speaker's answer to whether he or she takes part. */
public enum Participation implements Coded {
    UNANSWERED,
    CONFIRMED,
    DECLINED
}
