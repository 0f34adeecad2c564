package org.consilium.glossary.web;

import org.consilium.shared.Coded;

/** What was done, said on the page after it. */
public enum TermNotice implements Coded {
    ADDED,
    CHANGED,
    AGREED,
    PROPOSED,
    DELETED,
    RESTORED
}
