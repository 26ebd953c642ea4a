export * from "./buyer.js"
export * from "./desk.js"
export * from "./status.js"
