export * from "./buyer.js"
export * from "./status.js"
