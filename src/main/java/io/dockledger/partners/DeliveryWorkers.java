package io.dockledger.partners;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** One worker for each channel, so that a slow receiver on one keeps no other waiting. */
class DeliveryWorkers implements SmartLifecycle {

    private final List<DeliveryWorker> workers;

    DeliveryWorkers(List<DeliveryWorker> workers) {
        this.workers = workers;
    }

    @Override
    public void start() {
        workers.forEach(DeliveryWorker::start);
    }

    @Override
    public void stop() {
        workers.forEach(DeliveryWorker::stop);
    }

    @Override
    public boolean isRunning() {
        return workers.stream().anyMatch(DeliveryWorker::isRunning);
    }
}
