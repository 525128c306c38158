/** Figures for other programs, and the screens on which people read them. */
@NullMarked
package io.dockledger.analytics.web;

import org.jspecify.annotations.NullMarked;
