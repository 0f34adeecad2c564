package org.consilium.interpreting;

import org.jspecify.annotations.Nullable;

/**
 * The person who takes a shift.
 *
 * @param member null for somebody who is not a member yet and is named by text only
 * @param name empty if the member was erased
 */
public record Interpreter(@Nullable Long member, String name) {
    static final int LONGEST_NAME = 200;

    public boolean isKnown() {
        return member != null;
    }

    /** Two members may share a name, but within an exchange a name without a member is one person. */
    boolean is(Interpreter other) {
        return member == null ? other.member == null && name.equalsIgnoreCase(other.name) : member.equals(other.member);
    }
}
