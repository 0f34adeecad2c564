/** What other sites and programs take from published exchanges: embedded agendas, oEmbed, the list of all addresses. */
@NullMarked
package org.consilium.publishing.web.machine;

import org.jspecify.annotations.NullMarked;
