package org.consilium.publishing.view;

/**
 * The logo of an institution.
 *
 * @param path on this installation; it changes with the picture
 * @param width in pixels
 * @param height in pixels
 */
public record LogoJson(String path, int width, int height) {}
