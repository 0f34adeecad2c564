/** Pages and API of glossaries. */
@NullMarked
package org.consilium.glossary.web;

import org.jspecify.annotations.NullMarked;
