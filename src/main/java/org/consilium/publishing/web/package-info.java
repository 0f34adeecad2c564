/** Public pages and API, and their cache. */
@NullMarked
package org.consilium.publishing.web;

import org.jspecify.annotations.NullMarked;
