package org.consilium.exchange;

import org.consilium.shared.Coded;

public enum ExchangeKind implements Coded {
    WEBINAR,
    CONFERENCE,
    MEETING,
    TRAINING,
    BRIEFING,
    CONSULTATION
}
