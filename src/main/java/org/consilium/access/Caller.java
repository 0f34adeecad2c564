package org.consilium.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and with which rights. Use cases take one as their first argument and ask it before they look at anything.
 *
 * @param address from which the request came (IPv4 or IPv6), empty for work of the installation itself
 */
public record Caller(
        Kind kind, @Nullable Member member, @Nullable Long session, List<Grant> grants, String address) {
    public enum Kind implements Coded {
        NOBODY,
        MEMBER,
        /** Holds the installation key, or is the installation itself. May everything that has no side. */
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

    /** @return the number of the member, null for nobody and for the installation */
    public @Nullable Long id() {
        return member == null ? null : member.id();
    }

    public boolean may(Right right) {
        return kind == Kind.INSTALLATION || grants.stream().anyMatch(grant -> grant.gives(right));
    }

    /** @param exchange a slug; of a right over sides: whether it is held for any side */
    public boolean may(Right right, String exchange) {
        boolean ofInstallation = kind == Kind.INSTALLATION && right.scope() != Right.Scope.SIDE;
        return ofInstallation || grants.stream().anyMatch(grant -> grant.gives(right, exchange));
    }

    /** Nobody signs for a side but those who were given that very side. */
    public boolean may(Right right, String exchange, String side) {
        return grants.stream().anyMatch(grant -> grant.gives(right, exchange, side));
    }

    /** Whether the right is held over anything at all: a cheap refusal before much is read. */
    public boolean mayAnywhere(Right right) {
        return kind == Kind.INSTALLATION
                || grants.stream().anyMatch(grant -> grant.role().has(right));
    }

    /** @throws ProblemException 401 {@code access.sign_in} for nobody, 403 {@code access.denied} for everybody else */
    public void require(Right right) {
        refuseUnless(may(right), right);
    }

    /** As {@link #require(Right)}, in an exchange whose existence the caller may know. */
    public void require(Right right, String exchange) {
        refuseUnless(may(right, exchange), right);
    }

    public void require(Right right, String exchange, String side) {
        refuseUnless(may(right, exchange, side), right);
    }

    /** The member who asks. @throws ProblemException 401 {@code access.sign_in} where it is none */
    public Member requireMember() {
        if (member == null) {
            throw signIn();
        }
        return member;
    }

    /** @throws ProblemException as {@link #require(Right)} does, for everybody without the installation key */
    public void requireInstallation() {
        requireSomebody();
        if (kind != Kind.INSTALLATION) {
            throw Problem.forbidden("access.denied", "This is for whoever has the key of the installation.")
                    .asException();
        }
    }

    /** @throws ProblemException 401 {@code access.sign_in} for nobody */
    public void requireSomebody() {
        if (kind == Kind.NOBODY) {
            throw signIn();
        }
    }

    /** As {@link #require(Right)} where the right is not held; for use cases that find out by themselves. */
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
