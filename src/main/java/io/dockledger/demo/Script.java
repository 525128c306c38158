package io.dockledger.demo;

import io.dockledger.demo.Act.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What happens in a company: the events that its systems send, and what its people do. */
final class Script {

    final DemoCalendar calendar;
    final Catalogue catalogue;
    private final String company;
    private final List<DemoEvent> events = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();

    private final Cast cast;

    Script(String company, DemoCalendar calendar, Catalogue catalogue, Cast cast) {
        this.company = company;
        this.cast = cast;
        this.calendar = calendar;
        this.catalogue = catalogue;
    }

    /** A new order and all that follows it. */
    Trade order(String number, String supplier, String site) {
        return new Trade(this, number, supplier, site);
    }

    /** A sale of the one line. */
    Sale sale(String number, Customer customer, String site, Line line) {
        return new Sale(this, number, customer, site, line);
    }

    /** From the company's ERP, accounts payable or bank. */
    String system(String name) {
        return "/" + name + "/" + company;
    }

    /** From the warehouse of the site. */
    static String warehouse(String site) {
        return "/wms/" + site.toLowerCase(Locale.ROOT);
    }

    /** Somebody in the warehouse of the site, as its system names them. */
    static String worker(String work, String site) {
        return work + "." + site.toLowerCase(Locale.ROOT);
    }

    /** As documents write it. */
    String day(int daysAgo) {
        return calendar.day(daysAgo).toString();
    }

    /** The account of whoever plays the role. */
    String person(String role) {
        return cast.as(role).id();
    }

    String correlation(String order) {
        return company + "-" + order;
    }

    void send(DemoEvent event) {
        events.add(event);
    }

    /**
     * @param number of what it says, once for each type
     * @param about the order, return or finding whose events belong together
     */
    void send(
            Moment moment,
            String type,
            String number,
            String source,
            String actor,
            String about,
            Map<String, Object> data) {
        String id = type + "-" + number;
        Instant at = calendar.at(moment.daysAgo(), moment.hour(), id);
        send(new DemoEvent(moment.wave(), id, source, type, at, actor, correlation(about), data));
    }

    /** Sends once more what was sent before under the id, in the last wave, with some of the data changed. */
    void repeat(String id, Map<String, Object> changes) {
        DemoEvent sent = events.stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was sent as " + id + "."));
        Map<String, Object> data = new LinkedHashMap<>(sent.data());
        data.putAll(changes);
        events.add(new DemoEvent(
                Wave.ODDITIES, id, sent.source(), sent.type(), sent.time(), sent.actor(), sent.correlationId(), data));
    }

    void claims(Wave wave, String role, String document, String kind) {
        acts.add(new Act(wave, role, document, kind, What.CLAIM, "", Map.of()));
    }

    void says(Wave wave, String role, String document, String kind, String comment) {
        acts.add(new Act(wave, role, document, kind, What.COMMENT, comment, Map.of()));
    }

    void decides(Wave wave, String role, String document, String kind, String outcome, String reason) {
        decides(wave, role, document, kind, outcome, reason.isEmpty() ? Map.of() : Map.of("reason", reason));
    }

    /** @param fields of the form besides the outcome */
    void decides(Wave wave, String role, String document, String kind, String outcome, Map<String, String> fields) {
        acts.add(new Act(wave, role, document, kind, What.COMPLETE, outcome, fields));
    }

    /** All of them, in whichever wave they are sent. */
    List<DemoEvent> events() {
        return List.copyOf(events);
    }

    /** In the order in which they are sent. */
    List<DemoEvent> events(Wave wave) {
        return events.stream().filter(event -> event.wave() == wave).toList();
    }

    List<Act> acts(Wave wave) {
        return acts.stream().filter(act -> act.wave() == wave).toList();
    }
}
