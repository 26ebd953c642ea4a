export * from "./listing.js"
export * from "./officer.js"
