package org.consilium.release;

import java.time.Instant;

/**
 * Why the bytes of a release were replaced by an edition without a person.
 *
 * @param digest SHA-256 of the bytes before, in hexadecimal
 * @param at to the microsecond
 * @param reason does not name the person
 */
public record Redaction(String digest, Instant at, String reason) {}
