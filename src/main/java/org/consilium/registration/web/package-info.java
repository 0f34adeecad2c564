@NullMarked
package org.consilium.registration.web;

import org.jspecify.annotations.NullMarked;
