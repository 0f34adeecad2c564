package org.consilium.agenda;

import java.util.List;
import org.consilium.shared.LocalizedText;

/** A part of an agenda. {@code key} is unique among the parts of its exchange and stays with the part for good. */
public record PartContent(String key, LocalizedText title, List<ItemContent> items) {}
