package org.consilium.registration.web;

import org.jspecify.annotations.Nullable;

/** {@code letter}: whether one is on its way; where not, there is a {@code link} to be handed over. */
public record InvitedJson(
        ParticipantJson participant,
        boolean letter,
        @Nullable LinkJson link) {}
