package io.dockledger.workflow;

import io.dockledger.DockledgerTest;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/** Every scenario of every process on the real engine and database, and last what they reached together. */
@DockledgerTest
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class ScenariosIntegrationTests {

    @Nested
    class Receiving extends ReceivingScenarios {}

    @Nested
    class InspectingGoods extends InspectingGoodsScenarios {}

    @Nested
    class DeliveringOverOrShort extends DeliveringOverOrShortScenarios {}

    @Nested
    class ChangingOrders extends ChangingOrdersScenarios {}

    @Nested
    class Waiting extends WaitingScenarios {}

    @Nested
    class Resolving extends ResolvingScenarios {}

    @Nested
    class PayingShort extends PayingShortScenarios {}

    @Nested
    class CorrectingDocuments extends CorrectingDocumentsScenarios {}

    @Nested
    class Merging extends MergingScenarios {}

    @Nested
    class Disputing extends DisputingScenarios {}

    @Nested
    class WithdrawingDisputes extends WithdrawingDisputesScenarios {}

    @Nested
    class Approving extends ApprovingScenarios {}

    @Nested
    class Paying extends PayingScenarios {}

    @Nested
    class AnsweringForPayments extends AnsweringForPaymentsScenarios {}

    @Nested
    class WithdrawingInvoices extends WithdrawingInvoicesScenarios {}

    @Nested
    class Arriving extends ArrivingScenarios {}

    @Nested
    class Deciding extends DecidingScenarios {}

    @Nested
    class SeparatingDuties extends SeparatingDutiesScenarios {}

    @Nested
    class SeparatingPurchaseDuties extends SeparatingPurchaseDutiesScenarios {}

    @Nested
    class AdjustingStock extends AdjustingStockScenarios {}

    @Nested
    class RecountingStock extends RecountingStockScenarios {}

    @Nested
    class BundlingDifferences extends BundlingDifferencesScenarios {}

    @Nested
    class PostingAdjustments extends PostingAdjustmentsScenarios {}

    @Nested
    class SeparatingStockDuties extends SeparatingStockDutiesScenarios {}

    @Nested
    class CreditingReturns extends CreditingReturnsScenarios {}

    @Nested
    class RefusingReturns extends RefusingReturnsScenarios {}

    @Nested
    class SettlingReturns extends SettlingReturnsScenarios {}

    @Nested
    class TracingSales extends TracingSalesScenarios {}

    @Nested
    class CreditingCustomers extends CreditingCustomersScenarios {}

    @Nested
    class SendingToSuppliers extends SendingToSuppliersScenarios {}

    @Nested
    class SeparatingReturnDuties extends SeparatingReturnDutiesScenarios {}

    @Nested
    class Fulfilling extends FulfillingScenarios {}

    @Nested
    class EarningRevenue extends EarningRevenueScenarios {}

    @Nested
    class DoubtingSales extends DoubtingSalesScenarios {}

    @Nested
    class ClosingPeriods extends ClosingPeriodsScenarios {}

    @Nested
    class SeparatingSalesDuties extends SeparatingSalesDutiesScenarios {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class Together extends ReachedNodes {}
}
