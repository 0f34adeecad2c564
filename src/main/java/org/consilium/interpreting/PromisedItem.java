package org.consilium.interpreting;

import org.consilium.shared.LocalizedText;

/** An agenda item to be interpreted into the language of a booth. {@code number} is the id of the item. */
public record PromisedItem(long number, LocalizedText title, TimeRange when) {}
