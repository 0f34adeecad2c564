package org.consilium.mail;

/** Fired inside the transaction that queues a letter; heard after it, where it is committed. */
record LetterQueued() {}
