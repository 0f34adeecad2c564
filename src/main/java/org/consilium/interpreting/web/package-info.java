/** Pages and API of booth plans, rotas, consoles and captioning keys. */
@NullMarked
package org.consilium.interpreting.web;

import org.jspecify.annotations.NullMarked;
