package io.dockledger.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the current tenant's log as a file that can be verified without this installation. */
@Component
public class LogExport {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Checkpoints checkpoints;
    private final JdbcTemplate jdbc;

    LogExport(Checkpoints checkpoints, DataSource dataSource) {
        this.checkpoints = checkpoints;
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    /** Every entry up to the checkpoint, row by row without holding them in memory. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Checkpoints.Signed upTo, OutputStream out) {
        line(out, LogFile.Head.of(upTo, checkpoints.keys()).line());
        jdbc.query(
                "select * from evidence where tenant_id = current_setting('dockledger.tenant') and seq <= ? order by seq",
                (ResultSet row) -> line(out, LogFile.line(EvidenceChain.entry(row))),
                upTo.checkpoint().size());
    }

    private void line(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
