package org.consilium.mail;

/** Fired inside the transaction that queues a letter; observed after its commit. */
record LetterQueued() {}
