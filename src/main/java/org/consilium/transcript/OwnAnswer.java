package org.consilium.transcript;

import org.consilium.people.speaker.RecordingConsent;
import org.jspecify.annotations.Nullable;

/**
 * What a speaker has said on his or her own page about a transcript. It replaces no record: the reviewer decides what it means for what was
 * said.
 *
 * @param programme in whose people of the agenda the speaker is found
 * @param consent null: not answered
 */
public record OwnAnswer(String programme, @Nullable RecordingConsent consent) {
    public boolean given() {
        return consent != null && consent.given();
    }

    public boolean withdrawn() {
        return consent != null && !consent.given();
    }
}
