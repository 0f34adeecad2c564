/** The pages of those forms. */
@NullMarked
package org.consilium.scheduling.form.web;

import org.jspecify.annotations.NullMarked;
