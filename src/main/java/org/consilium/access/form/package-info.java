@NullMarked
package org.consilium.access.form;

import org.jspecify.annotations.NullMarked;
