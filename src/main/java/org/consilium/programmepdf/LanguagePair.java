package org.consilium.programmepdf;

import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The reader's language, and the languages that he or she chose for the columns.
 *
 * @param left null, or one that the exchange does not offer, means no choice
 * @param right likewise
 */
public record LanguagePair(
        UiLanguage reader, @Nullable String left, @Nullable String right) {}
