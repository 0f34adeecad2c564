package org.consilium.mail;

/** A letter as it is sent: plain text, lines of any length, links on lines of their own. */
public record Letter(String subject, String text) {}
