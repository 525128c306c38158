package io.dockledger.workflow.returns;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.ReturnPart;
import io.dockledger.documents.ReturnReceipt;
import io.dockledger.documents.ReturnReceiptLine;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.engine.Json;
import java.math.BigDecimal;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The goods that a part of the process is about. */
@Component
class ReturnedGoods {

    private final ChainDesk chains;

    ReturnedGoods(ChainDesk chains) {
        this.chains = chains;
    }

    ReturnReceipt receipt(DocumentKey key) {
        return (ReturnReceipt) chains.find(key).orElseThrow().document();
    }

    ReturnReceiptLine line(LineKey key) {
        return receipt(key.receipt()).line(key.line()).orElseThrow();
    }

    static LineKey lineKey(DelegateExecution execution) {
        return LineKey.parse((String) execution.getVariable(ReturnsToCredit.Variables.RETURN_LINE));
    }

    static PartKey partKey(DelegateExecution execution) {
        return PartKey.parse(Json.text(execution.getVariable(ReturnsToCredit.Variables.PART_KEY)));
    }

    ReturnPart part(PartKey key) {
        return line(key.of()).parts().get(key.part());
    }

    void record(ReturnReceipt receipt) {
        chains.recordHere(receipt);
    }

    /** In words for the names of tasks, such as {@code 3 KGM of APL-1}. */
    static String words(BigDecimal quantity, ReturnReceiptLine line) {
        return "%s %s of %s".formatted(quantity.stripTrailingZeros().toPlainString(), line.unit(), line.sku());
    }
}
