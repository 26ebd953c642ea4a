export * from "./buyer.js"
export * from "./producer-order.js"
export * from "./sales.js"
export * from "./status.js"
