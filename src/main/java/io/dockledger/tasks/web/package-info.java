/** The work list over HTTP. */
@NullMarked
package io.dockledger.tasks.web;

import org.jspecify.annotations.NullMarked;
