/** The public API for models. */
@NullMarked
package io.dockledger.modelling.web;

import org.jspecify.annotations.NullMarked;
