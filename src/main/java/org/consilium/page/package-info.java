/** The frame of every page: address, language, template, assets, paging. */
@NullMarked
package org.consilium.page;

import org.jspecify.annotations.NullMarked;
