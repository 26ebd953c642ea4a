/** Listings of producers. */
export const listingProblemCodes = [
  "listing_exists",
  "listing_state",
  "listing_incomplete",
  "listing_limit",
  "identity_locked",
  "identity_unchanged",
  "change_open",
  "change_decided",
  "stock_below_reserved",
  "size_exists",
  "size_limit",
  "size_in_use",
  "video_refused",
  "photo_refused",
  "photo_limit",
] as const
