package org.consilium.directory;

import org.consilium.shared.LocalizedText;

/** A post at an institution, as one programme names both. */
public record Held(LocalizedText post, LocalizedText institution) {}
