package kz.qadam.fieldwork.web;

import java.util.List;
import kz.qadam.fieldwork.BatchReceipt;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;

/** What became of a batch, for the tablet that sent it. */
record ReceiptResponse(
    String serverTime, List<ItemResponse> received, List<RefusedResponse> refused) {

  /** A stored item. */
  record ItemResponse(String id, String sha256) {

    static ItemResponse of(BatchReceipt.StoredItem item) {
      return new ItemResponse(item.id().toString(), item.sha256());
    }
  }

  /** An item that was not taken, and why. */
  record RefusedResponse(String id, String code, String message) {}

  static ReceiptResponse of(BatchReceipt receipt, Texts texts, Language language) {
    return new ReceiptResponse(
        receipt.serverTime().toString(),
        receipt.received().stream().map(ItemResponse::of).toList(),
        receipt.refused().stream()
            .map(
                refused ->
                    new RefusedResponse(
                        refused.id().toString(),
                        refused.why().code(),
                        texts.get(language, "fieldwork.refused." + refused.why().code())))
            .toList());
  }
}
