package org.consilium.transcript.web;

import org.consilium.shared.Coded;

/** What was done, said on the page after it. */
public enum ReviewNotice implements Coded {
    RECORDED,
    PUBLISHED,
    WITHDRAWN
}
