package org.consilium.registration.entry;

import org.consilium.access.MemberDetails;
import org.consilium.access.MemberRole;

/** Somebody to be invited. {@code side} is empty where the role has none; {@code line} of a list, from 1, else 0. */
public record Invitee(int line, MemberDetails details, MemberRole role, String side) {}
