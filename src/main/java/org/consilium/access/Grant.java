package org.consilium.access;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A role given to a member. {@code exchange} is a slug, empty for the installation; {@code side} is the key of a side,
 * empty unless the role belongs to one side; {@code language} is a tag, empty unless the role is for one language.
 */
@Embeddable
public record Grant(
        @Enumerated(EnumType.STRING) MemberRole role,
        String exchange,
        String side,
        @Enumerated(EnumType.STRING) Origin origin,
        String language) {

    /** The origin of a grant: a claimed one is removed when the provider no longer claims it. */
    public enum Origin {
        GIVEN,
        CLAIMED
    }

    public static final String NONE = "";

    public Grant {
        boolean inInstallation = exchange.isEmpty();
        if (inInstallation ? !role.ofInstallation() : !role.ofExchange()) {
            throw new IllegalArgumentException(
                    role + " is not a role of " + (inInstallation ? "the installation" : "an exchange"));
        }
        if (role.ofSide() == side.isEmpty()) {
            throw new IllegalArgumentException(role + (role.ofSide() ? " needs a side" : " has no side"));
        }
        if (role.ofLanguage() == language.isEmpty()) {
            throw new IllegalArgumentException(role + (role.ofLanguage() ? " needs a language" : " has no language"));
        }
    }

    /** A role that is not for one language. */
    public Grant(MemberRole role, String exchange, String side, Origin origin) {
        this(role, exchange, side, origin, NONE);
    }

    /** @param part the key of a side or the tag of a language, as the role needs; empty if it needs neither */
    public static Grant at(MemberRole role, String exchange, String part, Origin origin) {
        return role.ofLanguage()
                ? new Grant(role, exchange, NONE, origin, part)
                : new Grant(role, exchange, part, origin, NONE);
    }

    /** @param language a tag */
    public static Grant ofTranslator(String exchange, String language) {
        return at(MemberRole.TRANSLATOR, exchange, language, Origin.GIVEN);
    }

    public static Grant ofInstallation(MemberRole role) {
        return new Grant(role, NONE, NONE, Origin.GIVEN);
    }

    public static Grant of(MemberRole role, String exchange) {
        return new Grant(role, exchange, NONE, Origin.GIVEN);
    }

    public static Grant of(MemberRole role, String exchange, String side) {
        return new Grant(role, exchange, side, Origin.GIVEN);
    }

    /** Whether this gives the right in the installation as a whole. */
    boolean gives(Right right) {
        return role.has(right) && right.scope() == Right.Scope.INSTALLATION && exchange.isEmpty();
    }

    /** Whether this gives the right in an exchange; for a right over sides or languages: over at least one of them. */
    boolean gives(Right right, String slug) {
        boolean here = exchange.equals(slug) || role == MemberRole.ADMINISTRATOR;
        return role.has(right) && right.scope() != Right.Scope.INSTALLATION && here && !slug.isEmpty();
    }

    /** @param part the key of a side or the tag of a language, by the right's scope; organisers translate into every language */
    boolean gives(Right right, String slug, String part) {
        return gives(right, slug)
                && switch (right.scope()) {
                    case SIDE -> side.equals(part);
                    case LANGUAGE -> !role.ofLanguage() || language.equals(part);
                    case EXCHANGE, INSTALLATION -> true;
                };
    }

    /** The rights that these grants give in an exchange. */
    public static Set<Right> rights(Collection<Grant> grants, String slug) {
        return Arrays.stream(Right.values())
                .filter(right -> grants.stream().anyMatch(grant -> grant.gives(right, slug)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }
}
