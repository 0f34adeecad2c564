package org.consilium.transcript;

import org.jspecify.annotations.Nullable;

/**
 * A speaker's consent, to be recorded.
 *
 * @param voice the speaker, as {@link SegmentSpeaker#key} writes it
 * @param manner how it was given or refused
 * @param note where it can be found, with whom it was agreed; may be empty
 */
public record ConsentOrder(
        String voice,
        @Nullable ConsentDecision decision,
        @Nullable ConsentManner manner,
        String note) {}
