@NullMarked
package org.consilium.access.web;

import org.jspecify.annotations.NullMarked;
