package org.consilium.mail;

/** The content of a letter: plain text, lines of any length, links on lines of their own. */
public record Letter(String subject, String text) {}
