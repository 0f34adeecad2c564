/** The page before a release, and the button that publishes. */
@NullMarked
package org.consilium.scheduling.publish.web;

import org.jspecify.annotations.NullMarked;
