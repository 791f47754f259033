package io.kefu.commerce;

import io.kefu.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as the shop keeps it.
 *
 * @param number under which the shop finds it, unique in the shop
 * @param amount that it comes to: the refund of a return, the difference of a price; null if none
 * @param until when it may be made; null if there is no limit
 * @param doneAt when the customer confirmed it; null while it is only prepared
 */
public record ShopRequest(
    String number,
    OrderRequest content,
    @Nullable Money amount,
    @Nullable Instant until,
    Instant preparedAt,
    @Nullable Instant doneAt) {}
