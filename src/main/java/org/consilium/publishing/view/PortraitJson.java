package org.consilium.publishing.view;

/**
 * A portrait that the organisers accepted.
 *
 * @param path on this installation; it changes with the picture
 * @param side width and height in pixels
 */
public record PortraitJson(String path, int side) {}
