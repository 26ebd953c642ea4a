export * from "./method.js"
export * from "./money-state.js"
export * from "./operator.js"
export * from "./pay-page.js"
