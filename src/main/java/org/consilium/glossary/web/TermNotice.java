package org.consilium.glossary.web;

import org.consilium.shared.Coded;

/** Confirms a change on the page that follows it. */
public enum TermNotice implements Coded {
    ADDED,
    CHANGED,
    AGREED,
    PROPOSED,
    DELETED,
    RESTORED
}
