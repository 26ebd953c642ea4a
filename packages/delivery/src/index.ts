export * from "./plan-parcels.js"
export * from "./producer-terms.js"
export * from "./tariffs.js"
export * from "./terms-limits.js"
