package io.dockledger.partners;

import io.dockledger.identity.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A message has nothing to tell any more, so that it is not tried again. */
public class StaleMessage extends ErrorResponseException {

    /** @param why as {@link StaleMessages} says */
    StaleMessage(String why) {
        super(HttpStatus.CONFLICT, Problems.of(HttpStatus.CONFLICT, "stale-message", why), null);
    }
}
