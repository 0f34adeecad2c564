package org.consilium.agenda;

import java.util.List;
import org.consilium.shared.LocalizedText;

public record PartContent(LocalizedText title, List<ItemContent> items) {}
