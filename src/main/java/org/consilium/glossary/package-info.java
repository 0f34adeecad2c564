/** Terms in several languages: stored, merged from files, prepared for lookup in the room. */
@NullMarked
package org.consilium.glossary;

import org.jspecify.annotations.NullMarked;
