@NullMarked
package org.consilium.interpreting.web;

import org.jspecify.annotations.NullMarked;
