package org.consilium.publishing.view;

import java.util.List;
import org.consilium.shared.LocalizedText;

public record PartJson(LocalizedText part, List<ItemJson> items) {}
