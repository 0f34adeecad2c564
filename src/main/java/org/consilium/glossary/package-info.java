@NullMarked
package org.consilium.glossary;

import org.jspecify.annotations.NullMarked;
