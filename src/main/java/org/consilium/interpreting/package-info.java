/** Booth plans, interpreters' rotas, the console's data, and captioning tools. */
@NullMarked
package org.consilium.interpreting;

import org.jspecify.annotations.NullMarked;
