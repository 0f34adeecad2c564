@NullMarked
package org.consilium.live.web;

import org.jspecify.annotations.NullMarked;
