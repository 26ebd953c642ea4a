import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceDTO,
  CreateFulfillmentResult,
  FulfillmentOption,
} from "@medusajs/framework/types"
import { AbstractFulfillmentProviderService, MedusaError } from "@medusajs/framework/utils"

/** Context key under which the workflow hook passes the planned parcels to this provider. */
export const PARCEL_PLAN_CONTEXT = "ocop_parcel_plan"

/**
 * Fulfilment provider of the one delivery method per basket, whose price is the sum of the parcels (docs/decisions).
 * The provider sees neither producers nor tariffs: `planParcels` of @ocop/delivery makes the plan in the hook
 * `setCalculatedShippingPricingContext`, and the context carries it here.
 */
export class ParcelDeliveryProvider extends AbstractFulfillmentProviderService {
  static override identifier = "parcel"

  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return [{ id: "producer-parcels" }]
  }

  override async canCalculate(): Promise<boolean> {
    return true
  }

  override async validateOption(): Promise<boolean> {
    return true
  }

  override async validateFulfillmentData(
    _optionData: Record<string, unknown>,
    data: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    return data
  }

  override async calculatePrice(
    _optionData: CalculateShippingOptionPriceDTO["optionData"],
    _data: CalculateShippingOptionPriceDTO["data"],
    context: CalculateShippingOptionPriceDTO["context"],
  ): Promise<CalculatedShippingOptionPrice> {
    const plan = (context as Record<string, unknown>)[PARCEL_PLAN_CONTEXT] as { total?: unknown } | undefined
    if (typeof plan?.total !== "number" || !Number.isSafeInteger(plan.total) || plan.total < 0) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "The basket cannot be delivered to this address")
    }
    return { calculated_amount: plan.total, is_calculated_price_tax_inclusive: true }
  }

  override async createFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }

  override async cancelFulfillment(): Promise<Record<string, unknown>> {
    return {}
  }

  override async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }
}
