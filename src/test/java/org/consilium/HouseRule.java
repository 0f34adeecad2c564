package org.consilium;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule of the house together with code that breaks it, so that no rule can be one that never fails.
 *
 * @param text what is printed in docs/architecture.md
 * @param broken Java sources; together they break this rule
 */
record HouseRule(String text, ArchRule rule, List<String> broken) {
    HouseRule(String text, ArchRule rule, String... broken) {
        // A rule about classes that do not exist yet holds; the broken code proves that it would not always.
        this(text, rule.allowEmptyShould(true), List.of(broken));
    }

    @Override
    public String toString() {
        return text;
    }
}
