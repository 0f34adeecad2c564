package org.consilium.interpreting;

import org.jspecify.annotations.Nullable;

/**
 * Who takes a shift.
 *
 * @param member null: somebody who is not known here yet, and is named by text alone
 * @param name empty where the member was erased
 */
public record Interpreter(@Nullable Long member, String name) {
    public static final int LONGEST_NAME = 200;

    public boolean isKnown() {
        return member != null;
    }

    /** Two of one name are two members, but a name without a member is one person within an exchange. */
    boolean is(Interpreter other) {
        return member == null ? other.member == null && name.equalsIgnoreCase(other.name) : member.equals(other.member);
    }
}
