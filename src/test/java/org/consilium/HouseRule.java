package org.consilium;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule of the house together with code that breaks it, so that a rule that cannot fail is noticed.
 *
 * @param text printed in docs/architecture.md
 * @param broken Java sources; together they break this rule
 */
record HouseRule(String text, ArchRule rule, List<String> broken) {
    HouseRule(String text, ArchRule rule, String... broken) {
        // A rule about classes that do not exist yet holds; the broken code proves that it can fail.
        this(text, rule.allowEmptyShould(true), List.of(broken));
    }

    @Override
    public String toString() {
        return text;
    }
}
