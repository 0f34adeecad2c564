@NullMarked
package org.consilium.mail;

import org.jspecify.annotations.NullMarked;
