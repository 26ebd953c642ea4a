export * from "./amounts.js"
export * from "./deadlines.js"
export * from "./order-state-machine.js"
export * from "./split-order.js"
