package org.consilium.registration.web;

import org.jspecify.annotations.Nullable;

/** {@code letter}: whether a letter is queued; otherwise there is a {@code link} to hand over. */
public record InvitedJson(
        ParticipantJson participant,
        boolean letter,
        @Nullable LinkJson link) {}
