package io.dockledger.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values by RFC 4180. Reads as spreadsheets write: with or without a byte order mark, with any line end,
 * with semicolons where the first line has no comma.
 */
final class Csv {

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int lineNumber = 1;

    private Csv(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** @param number of the line in the file on which it begins, counted from 1 */
    record Line(int number, List<String> cells) {}

    /**
     * All lines that are not empty.
     *
     * @throws ReferenceDataRefused where quotes are not balanced
     */
    static List<Line> read(String text) {
        return new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
    }

    static String write(List<? extends List<@Nullable String>> rows) {
        StringBuilder out = new StringBuilder();
        for (List<@Nullable String> row : rows) {
            String separator = "";
            for (String cell : row) {
                out.append(separator).append(quoted(cell == null ? "" : cell));
                separator = ",";
            }
            out.append("\r\n");
        }
        return out.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
    }

    private List<Line> read() {
        while (at < text.length()) {
            int first = lineNumber;
            readLine();
            if (cells.size() > 1 || !cells.get(0).isBlank()) {
                lines.add(new Line(first, cells));
            }
            cells = new ArrayList<>();
        }
        return lines;
    }

    private void readLine() {
        do {
            cells.add(isAt('"') ? quotedCell() : plainCell());
        } while (skip(separator));
        if (at < text.length() && !skipLineEnd()) {
            throw ReferenceDataRefused.unreadable("Row %d: a separator is expected after a closing quote, not '%s'."
                    .formatted(lineNumber, text.charAt(at)));
        }
    }

    private String plainCell() {
        int start = at;
        while (at < text.length() && !isAt(separator) && !isAt('\n') && !isAt('\r')) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quotedCell() {
        int opened = lineNumber;
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            if (skip('"')) {
                if (!isAt('"')) {
                    return cell.toString();
                }
            } else if (isAt('\n')) {
                lineNumber++;
            }
            cell.append(text.charAt(at++));
        }
        throw ReferenceDataRefused.unreadable("Row %d: a quote is opened and never closed.".formatted(opened));
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean skip(char c) {
        boolean there = isAt(c);
        if (there) {
            at++;
        }
        return there;
    }

    private boolean skipLineEnd() {
        boolean returned = skip('\r');
        boolean fed = skip('\n');
        if (returned || fed) {
            lineNumber++;
        }
        return returned || fed;
    }
}
