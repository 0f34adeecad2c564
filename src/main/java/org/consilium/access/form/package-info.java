/** Guards forms: against cross-site requests and repeated submissions. */
@NullMarked
package org.consilium.access.form;

import org.jspecify.annotations.NullMarked;
