/** Pages and API to read, review and publish transcripts. */
@NullMarked
package org.consilium.transcript.web;

import org.jspecify.annotations.NullMarked;
