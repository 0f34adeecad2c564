package org.consilium.scheduling.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consilium.scheduling.warning.Facts.Exchange;

/** All warnings about a working copy. Pure. */
public final class WarningRules {
    private WarningRules() {}

    /** By kind, and within a kind in the order of the document. An exchange that is over has none about its time. */
    public static List<Warning> warnings(Facts facts) {
        List<Warning> all = new ArrayList<>();
        for (Exchange exchange : Facts.exchanges(facts.file())) {
            if (exchange.times().whole().to().isAfter(facts.now())) {
                all.addAll(TimeWarningRules.warnings(facts, exchange));
                all.addAll(PeopleWarningRules.warnings(facts, exchange));
                all.addAll(InterpretingWarningRules.warnings(facts, exchange));
            }
            all.addAll(TextWarningRules.emptyParts(exchange));
        }
        all.addAll(PrintWarningRules.warnings(facts.file()));
        all.addAll(TextWarningRules.pending(facts.file()));
        all.sort(Comparator.comparing(Warning::code));
        return all;
    }
}
