package io.dockledger.intake;

import java.util.ArrayDeque;
import java.util.Deque;

/** A JSON pointer (RFC 6901) that follows a walk; it is only written out when somebody asks for it. */
final class Pointer {

    private final String start;
    private final Deque<Object> steps = new ArrayDeque<>();

    Pointer(String start) {
        this.start = start;
    }

    void push(String name) {
        steps.addLast(name);
    }

    void push(int index) {
        steps.addLast(index);
    }

    void pop() {
        steps.removeLast();
    }

    @Override
    public String toString() {
        StringBuilder written = new StringBuilder(start);
        for (Object step : steps) {
            written.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return written.toString();
    }
}
