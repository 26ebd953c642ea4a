export * from "./plan-parcels.js"
export * from "./producer-parts.js"
export * from "./tariffs.js"
