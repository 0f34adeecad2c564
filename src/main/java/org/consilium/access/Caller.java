package org.consilium.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, and with which rights. Use cases take a caller as their first argument and check its rights
 * before anything else.
 *
 * @param address of the request (IPv4 or IPv6), empty for the installation's own work
 */
public record Caller(
        Kind kind, @Nullable Member member, @Nullable Long session, List<Grant> grants, String address) {
    public enum Kind implements Coded {
        NOBODY,
        MEMBER,
        /**
         * The holder of the installation key, or the installation itself. May do everything that is not bound to a
         * side.
         */
        INSTALLATION;

        @Override
        @JsonValue
        public String code() {
            return Coded.super.code();
        }
    }

    public static Caller nobody(String address) {
        return new Caller(Kind.NOBODY, null, null, List.of(), address);
    }

    public static Caller installation(String address) {
        return new Caller(Kind.INSTALLATION, null, null, List.of(), address);
    }

    public boolean isMember() {
        return kind == Kind.MEMBER;
    }

    /** @return the number of the member; null for nobody and for the installation */
    public @Nullable Long id() {
        return member == null ? null : member.id();
    }

    public boolean may(Right right) {
        return kind == Kind.INSTALLATION || grants.stream().anyMatch(grant -> grant.gives(right));
    }

    /** @param exchange a slug; for a right over sides or languages: whether the caller holds it for any */
    public boolean may(Right right, String exchange) {
        boolean ofInstallation = kind == Kind.INSTALLATION && right.scope() != Right.Scope.SIDE;
        return ofInstallation || grants.stream().anyMatch(grant -> grant.gives(right, exchange));
    }

    /**
     * A side's signature requires the right over that very side; not even the installation signs for one.
     *
     * @param part the key of a side or the tag of a language, by the right's scope
     */
    public boolean may(Right right, String exchange, String part) {
        boolean ofInstallation = kind == Kind.INSTALLATION && right.scope() == Right.Scope.LANGUAGE;
        return ofInstallation || grants.stream().anyMatch(grant -> grant.gives(right, exchange, part));
    }

    /** Whether the caller holds the right over anything at all: a cheap refusal before much is read. */
    public boolean mayAnywhere(Right right) {
        return kind == Kind.INSTALLATION
                || grants.stream().anyMatch(grant -> grant.role().has(right));
    }

    /** @throws ProblemException 401 {@code access.sign_in} for nobody, 403 {@code access.denied} for everybody else */
    public void require(Right right) {
        refuseUnless(may(right), right);
    }

    /** As {@link #require(Right)}, in an exchange that the caller is allowed to know of. */
    public void require(Right right, String exchange) {
        refuseUnless(may(right, exchange), right);
    }

    void require(Right right, String exchange, String side) {
        refuseUnless(may(right, exchange, side), right);
    }

    /** The signed-in member. @throws ProblemException 401 {@code access.sign_in} if the caller is not a member */
    public Member requireMember() {
        if (member == null) {
            throw signIn();
        }
        return member;
    }

    /** @throws ProblemException as {@link #require(Right)}, unless the caller holds the installation key */
    public void requireInstallation() {
        requireSomebody();
        if (kind != Kind.INSTALLATION) {
            throw Problem.forbidden(
                            "access.denied",
                            "Only a caller with the installation key may do this. Send it as a bearer token: "
                                    + "Authorization: Bearer KEY.")
                    .asException();
        }
    }

    /** @throws ProblemException 401 {@code access.sign_in} for nobody */
    public void requireSomebody() {
        if (kind == Kind.NOBODY) {
            throw signIn();
        }
    }

    /** The refusal of {@link #require(Right)}, for use cases that check the right themselves. */
    public ProblemException refusal(Right right) {
        return kind == Kind.NOBODY ? signIn() : right.denied();
    }

    private void refuseUnless(boolean allowed, Right right) {
        if (!allowed) {
            throw refusal(right);
        }
    }

    private static ProblemException signIn() {
        return Problem.unauthorized(
                        "access.sign_in",
                        "Enter by your personal link, or sign in at /sign-in, and try again. A program sends the"
                                + " installation key: Authorization: Bearer KEY.")
                .asException();
    }
}
