package io.dockledger.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event as a system of the demo company sends it.
 *
 * @param id the same at every start, so that the inbox knows it again
 * @param type without the prefix and version, such as {@code invoice.received}
 */
record DemoEvent(
        Wave wave,
        String id,
        String source,
        String type,
        Instant time,
        String actor,
        String correlationId,
        Map<String, Object> data) {

    /** The same as a CloudEvent in structured mode. */
    Map<String, Object> cloudEvent() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", source);
        event.put("type", "io.dockledger." + type + ".v1");
        event.put("time", time.toString());
        event.put("actor", actor);
        event.put("correlationid", correlationId);
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return event;
    }
}
