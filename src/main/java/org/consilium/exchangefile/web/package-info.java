/** Pages and API to import and export exchange files. */
@NullMarked
package org.consilium.exchangefile.web;

import org.jspecify.annotations.NullMarked;
