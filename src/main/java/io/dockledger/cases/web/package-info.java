/** Cases over HTTP: the API, and the screens. */
@NullMarked
package io.dockledger.cases.web;

import org.jspecify.annotations.NullMarked;
