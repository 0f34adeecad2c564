package org.consilium.publishing.view;

import org.consilium.shared.LocalizedText;

/** An edition of a document presented in an item. {@code id} is {@code slug/key}. */
public record ItemDocumentJson(String id, LocalizedText title, String edition) {}
