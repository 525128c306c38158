/** The evidence over HTTP. */
@NullMarked
package io.dockledger.evidence.web;

import org.jspecify.annotations.NullMarked;
