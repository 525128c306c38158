package io.dockledger.workflow;

/** The data of events about stock: article A at the site EAST, 2.00 each, in pieces. */
final class StockPapers {

    static final String SITE = "EAST";

    private StockPapers() {}

    static String count(String number, String booked, String counted) {
        return countOf(number, countLine("1", "A", "BIN-1", booked, counted));
    }

    static String countOf(String number, String lines) {
        return "{'number':'%s','site':'EAST','countedOn':'2026-11-02','currency':'EUR','lines':[%s]}"
                .formatted(number, lines);
    }

    static String countLine(String line, String sku, String location, String booked, String counted) {
        return countLine(line, sku, location, booked, counted, "EA", "2.00");
    }

    static String countLine(
            String line, String sku, String location, String booked, String counted, String unit, String cost) {
        return "{'line':'%s','sku':'%s','location':'%s','booked':'%s','counted':'%s','unit':'%s','unitCost':'%s'}"
                .formatted(line, sku, location, booked, counted, unit, cost);
    }

    static String recount(String number, String of, String booked, String counted) {
        return "{'number':'%s','site':'EAST','countedOn':'2026-11-03','currency':'EUR','recountOf':'%s','lines':[%s]}"
                .formatted(number, of, countLine("1", "A", "BIN-1", booked, counted));
    }

    static String report(String number, String cause, String lines) {
        return "{'number':'%s','site':'EAST','cause':'%s','reportedOn':'2026-11-02','currency':'EUR','lines':[%s]}"
                .formatted(number, cause, lines);
    }

    static String reportLine(String line, String location, String quantity) {
        return "{'line':'%s','sku':'A','location':'%s','quantity':'%s','unit':'EA','unitCost':'2.00'}"
                .formatted(line, location, quantity);
    }

    static String posted(String adjustment, String number, String quantity, String more) {
        return "{'adjustment':'%s','number':'%s','quantity':'%s'%s}".formatted(adjustment, number, quantity, more);
    }

    static String reversed(String adjustment, String posting) {
        return "{'adjustment':'%s','posting':'%s','reason':'Wrong period.'}".formatted(adjustment, posting);
    }
}
