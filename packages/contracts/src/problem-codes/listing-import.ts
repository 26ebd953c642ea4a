/** Bulk import and export of listings. */
export const listingImportProblemCodes = [
  "listing_file_refused",
  "listing_columns_missing",
  "listing_import_state",
  "listing_import_running",
  "photo_zip_refused",
] as const
