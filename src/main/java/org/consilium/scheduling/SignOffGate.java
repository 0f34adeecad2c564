package org.consilium.scheduling;

/** Tells whether a working copy may be published without the sides' signatures. */
public interface SignOffGate {
    boolean isRequired(String slug);
}
