package org.consilium.exchange;

import org.consilium.shared.Coded;

/** Tiers of organisers, highest first: 主办, 承办, 协办, 支持. Within a tier the order of the file is the protocol order. */
public enum Tier implements Coded {
    HOST,
    ORGANISER,
    CO_ORGANISER,
    SUPPORTER
}
