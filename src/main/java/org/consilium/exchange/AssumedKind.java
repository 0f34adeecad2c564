package org.consilium.exchange;

import java.util.List;
import org.consilium.shared.Coded;

/**
 * Shown in place of a kind that no source gives, because the name of a kind would claim that an exchange was held
 * online.
 */
public enum AssumedKind implements Coded {
    EXCHANGE;

    /** @param assumed names of fields of an exchange file, as its {@code assumed} has them */
    public static Coded or(ExchangeKind kind, List<String> assumed) {
        return assumed.contains("kind") ? EXCHANGE : kind;
    }
}
