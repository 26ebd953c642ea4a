/** Provider ids as Medusa builds them from a provider's identifier and its id in the configuration. */
export const COD_PROVIDER = "pp_cod_cod"
export const VIETQR_PROVIDER = "pp_vietqr_vietqr"
export const STRIPE_PROVIDER = "pp_stripe_stripe"
