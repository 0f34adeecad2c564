/** The pages of those forms. */
@NullMarked
package org.consilium.scheduling.entry.web;

import org.jspecify.annotations.NullMarked;
