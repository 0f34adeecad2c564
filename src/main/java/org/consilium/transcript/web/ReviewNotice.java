package org.consilium.transcript.web;

import org.consilium.shared.Coded;

/** Confirms a change on the page that follows it. */
public enum ReviewNotice implements Coded {
    RECORDED,
    PUBLISHED,
    WITHDRAWN
}
