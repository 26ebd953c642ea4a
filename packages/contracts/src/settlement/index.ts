export * from "./file.js"
export * from "./money.js"
export * from "./operator.js"
