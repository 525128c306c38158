/** The inbox over HTTP: the API, and the screens for operators. */
@NullMarked
package io.dockledger.intake.web;

import org.jspecify.annotations.NullMarked;
