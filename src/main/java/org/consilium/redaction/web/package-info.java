/** The pages on which an administrator finds a person and redacts the person. */
@NullMarked
package org.consilium.redaction.web;

import org.jspecify.annotations.NullMarked;
