package org.consilium.glossary.web;

import java.util.List;
import org.consilium.glossary.TermJson;
import org.consilium.shared.PageOf;

/** A page of terms; gives the schema of {@link PageOf} a concrete type. */
public record Terms(List<TermJson> items, int page, int size, long total) {}
