/** The pages on which organisers send candidates and publishers sign them. */
@NullMarked
package org.consilium.signoff.web;

import org.jspecify.annotations.NullMarked;
