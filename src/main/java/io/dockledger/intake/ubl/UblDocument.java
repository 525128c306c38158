package io.dockledger.intake.ubl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dockledger.intake.EventType;
import java.time.Instant;

/**
 * What a UBL document says, in the terms of an event type.
 *
 * @param root the name of its root element
 * @param lineElement the qualified name of its line elements
 * @param id its UUID, or what else tells it from all others of its sender
 * @param occurredAt when it was issued
 * @param data in the form of the event type, not yet validated
 */
public record UblDocument(
        String root, String lineElement, EventType type, String id, Instant occurredAt, ObjectNode data) {}
