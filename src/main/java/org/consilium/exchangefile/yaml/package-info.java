/** The YAML of exchange files: safe parsing, typed values, problems with positions. */
@NullMarked
package org.consilium.exchangefile.yaml;

import org.jspecify.annotations.NullMarked;
