package io.dockledger.disputes;

import io.dockledger.identity.Tenancy;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a partner can do over its link, in whatever company the dispute is. */
@Component
public class PartnerDesk {

    private final DisputeLinks links;
    private final Disputes disputes;
    private final DisputeDocuments documents;
    private final DisputeCourse course;

    PartnerDesk(DisputeLinks links, Disputes disputes, DisputeDocuments documents, DisputeCourse course) {
        this.links = links;
        this.disputes = disputes;
        this.documents = documents;
        this.course = course;
    }

    /** @param tenant the company whose dispute it is, which is not shown */
    public record Shown(String tenant, Dispute dispute, List<DisputeDocument> documents) {}

    /** @throws DisputeClosed where the link shows nothing, or nothing any more */
    public Shown show(DisputeToken token) {
        return at(token, dispute -> new Shown(Tenancy.require(), dispute, documents.of(List.of(dispute.id()))));
    }

    /**
     * Takes the answer, with all that follows from it.
     *
     * @return the dispute as it stood before
     * @throws DisputeClosed where the link shows nothing, or nothing any more
     * @throws DisputeChanged where the partner was shown something else
     */
    public Dispute answer(DisputeToken token, DisputeAnswer answer) {
        return at(token, dispute -> {
            course.answered(dispute, answer);
            return dispute;
        });
    }

    /**
     * Keeps a file.
     *
     * @throws InvalidAnswer where we do not take it
     * @throws DisputeClosed where the link shows nothing, or nothing any more
     */
    public void attach(DisputeToken token, String name, byte[] content) {
        at(token, dispute -> {
            documents.add(dispute, name, content);
            return dispute;
        });
    }

    private <T> T at(DisputeToken token, Function<Dispute, T> work) {
        DisputeLinks.Presented found = links.present(token).orElseThrow(DisputeClosed::new);
        return Tenancy.in(
                found.tenant(),
                () -> work.apply(
                        disputes.find(found.dispute()).filter(Dispute::isOpen).orElseThrow(DisputeClosed::new)));
    }
}
