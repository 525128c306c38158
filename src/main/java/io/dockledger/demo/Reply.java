package io.dockledger.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How another system of the company answers to one kind of message, some days after it was told. */
enum Reply {
    REVENUE("revenue.confirmed", "revenue.posted", "ledger", 1, "revenue order currency amount"),
    ACCRUAL("accrual.confirmed", "accrual.posted", "ledger", 1, "accrual order currency amount"),
    ADJUSTMENT(
            "inventory-adjustment.released",
            "inventory-adjustment.posted",
            "ledger",
            1,
            "adjustment posting quantity currency amount"),
    CREDIT("customer-credit.requested", "customer-credit.issued", "billing", 2, "currency"),
    PAYMENT("payment.released", "payment.executed", "bank", 21, "invoice currency amount");

    private static final int HOUR = 19;

    private final String told;
    private final String answer;
    private final String system;
    private final int days;
    private final String repeated;

    /** @param repeated the members that the answer says as they were told, a space apart */
    Reply(String told, String answer, String system, int days, String repeated) {
        this.told = told;
        this.answer = answer;
        this.system = system;
        this.days = days;
        this.repeated = repeated;
    }

    /** @param kind of the message, with prefix and version; empty where nobody answers it */
    static Optional<Reply> to(String kind) {
        return Stream.of(values())
                .filter(reply -> kind.equals("io.dockledger." + reply.told + ".v1"))
                .findFirst();
    }

    /**
     * @param data of the message
     * @param key of the message, which ends with how often this was told
     * @param at when it was told, in the time of the business
     */
    DemoEvent event(Script company, JsonNode data, String key, Instant at) {
        String number = number(data, key.substring(key.lastIndexOf('/') + 1));
        LocalDate on = workingDay(LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(days));
        String id = answer + "-" + number;
        return new DemoEvent(
                Wave.ANSWERS,
                id,
                company.system(system),
                answer,
                on.atTime(HOUR, Math.floorMod(id.hashCode(), 60)).toInstant(ZoneOffset.UTC),
                system + ".run",
                company.correlation(number),
                answer(data, number, on.toString()));
    }

    private String number(JsonNode data, String time) {
        return switch (this) {
            case REVENUE -> "J-" + data.path("revenue").asText();
            case ACCRUAL -> "J-" + data.path("accrual").asText();
            case ADJUSTMENT -> "J-%s-%s".formatted(data.path("adjustment").asText(), time);
            case CREDIT -> "CC-%s-%s".formatted(data.path("return").asText(), time);
            case PAYMENT -> "PAY-" + data.path("invoice").asText() + (time.equals("0") ? "" : "-" + time);
        };
    }

    private static LocalDate workingDay(LocalDate day) {
        LocalDate working = day;
        while (working.getDayOfWeek() == DayOfWeek.SATURDAY || working.getDayOfWeek() == DayOfWeek.SUNDAY) {
            working = working.plusDays(1);
        }
        return working;
    }

    private Map<String, Object> answer(JsonNode data, String number, String on) {
        Map<String, Object> said = new LinkedHashMap<>();
        Stream.of(repeated.split(" "))
                .filter(data::hasNonNull)
                .forEach(member -> said.put(member, data.path(member).asText()));
        switch (this) {
            case REVENUE, ACCRUAL -> said.putAll(Map.of("entry", number, "postedOn", on));
            case ADJUSTMENT -> said.putAll(Map.of("number", number, "postedOn", on));
            case CREDIT ->
                said.putAll(Map.of(
                        "number", number,
                        "authorisation", data.path("return").asText(),
                        "customer", party(data, "customer"),
                        "total", data.path("amount").asText(),
                        "issuedOn", on));
            case PAYMENT ->
                said.putAll(Map.of("number", number, "supplier", party(data, "supplier"), "executedOn", on));
        }
        return said;
    }

    private static Map<String, String> party(JsonNode data, String role) {
        return Map.of("number", data.path(role).asText());
    }
}
