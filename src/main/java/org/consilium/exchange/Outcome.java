package org.consilium.exchange;

import jakarta.persistence.Embeddable;
import org.consilium.shared.LocalizedText;

@Embeddable
public record Outcome(LocalizedText text) {}
