@NullMarked
package org.consilium.exchangefile.web;

import org.jspecify.annotations.NullMarked;
