package io.dockledger.modelling;

import java.util.List;

/** A model that was not deployed, with every reason, each naming the element and what to do instead. */
public class ModelRefused extends RuntimeException {

    private final List<String> reasons;

    public ModelRefused(List<String> reasons) {
        super(String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
