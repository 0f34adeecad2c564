package org.consilium.people.speaker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a speaker; later ones do not change it.
 *
 * @param given false: refused or withdrawn
 * @param link number of the personal link by which the speaker had entered; null for the organisation's sign-in
 * @param language BCP 47, of the words
 * @param words the text that the speaker saw
 */
public record RecordingConsent(
        ConsentSubject subject, boolean given, @Nullable Long link, String language, String words, Instant at) {}
