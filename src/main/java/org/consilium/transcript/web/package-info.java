@NullMarked
package org.consilium.transcript.web;

import org.jspecify.annotations.NullMarked;
