/** How refusals for the segregation of duties are told. */
@NullMarked
package io.dockledger.controls.web;

import org.jspecify.annotations.NullMarked;
