package org.consilium.registration.entry;

import org.consilium.access.MemberDetails;
import org.consilium.access.MemberRole;

/** A person to invite. {@code side} is empty if the role has none; {@code line} of a list, from 1, otherwise 0. */
public record Invitee(int line, MemberDetails details, MemberRole role, String side) {}
