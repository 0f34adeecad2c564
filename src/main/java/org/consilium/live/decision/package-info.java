/** What follows from a group of commands, before anything is stored; pure. */
@org.jspecify.annotations.NullMarked
package org.consilium.live.decision;
