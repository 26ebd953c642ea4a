export * from "./delivery.js"
export * from "./own-pickup.js"
