package org.consilium.transcript;

import org.jspecify.annotations.Nullable;

/**
 * The speaker of a passage: a person of the programme, a person whom an interpreter described in words, or nobody
 * named.
 *
 * @param speaker {@code slug/key}, as in the directory
 * @param said an interpreter's text for a person who is not in the programme
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

    /** The form used in consents; empty for an unnamed speaker. */
    public String key() {
        if (speaker != null) {
            return SPEAKER + speaker;
        }
        return said == null ? "" : SAID + said;
    }

    /** Parses the result of {@link #key}. @throws IllegalArgumentException for any other text */
    static SegmentSpeaker ofKey(String key) {
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
