/** Scheduling over HTTP: the organisers' console, and exchange files in and out. */
@NullMarked
package org.consilium.scheduling.web;

import org.jspecify.annotations.NullMarked;
