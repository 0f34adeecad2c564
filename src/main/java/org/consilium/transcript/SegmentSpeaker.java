package org.consilium.transcript;

import org.jspecify.annotations.Nullable;

/**
 * The speaker of a passage: somebody of the programme, somebody whom an interpreter described in words, or nobody who
 * was named.
 *
 * @param speaker {@code slug/key}, as in the directory
 * @param said what an interpreter wrote of somebody who is not in the programme
 */
public record SegmentSpeaker(
        @Nullable String speaker, @Nullable String said) {
    public static final SegmentSpeaker UNNAMED = new SegmentSpeaker(null, null);

    private static final String SPEAKER = "speaker ";
    private static final String SAID = "voice ";

    public static SegmentSpeaker of(@Nullable String speaker, @Nullable String said) {
        if (speaker != null) {
            return new SegmentSpeaker(speaker, null);
        }
        return said == null || said.isBlank() ? UNNAMED : new SegmentSpeaker(null, said.strip());
    }

    public boolean named() {
        return !equals(UNNAMED);
    }

    /** As it stands beside a consent; of the unnamed empty. */
    public String key() {
        if (speaker != null) {
            return SPEAKER + speaker;
        }
        return said == null ? "" : SAID + said;
    }

    /** From what {@link #key} gave. @throws IllegalArgumentException for what it cannot have given */
    public static SegmentSpeaker ofKey(String key) {
        if (key.isEmpty()) {
            return UNNAMED;
        }
        if (key.startsWith(SPEAKER)) {
            return of(key.substring(SPEAKER.length()), null);
        }
        if (key.startsWith(SAID)) {
            return of(null, key.substring(SAID.length()));
        }
        throw new IllegalArgumentException("nobody is called so: " + key);
    }
}
