export * from "./buyer.js"
export * from "./desk.js"
export * from "./sales.js"
export * from "./status.js"
