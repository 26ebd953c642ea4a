export * from "./figures.js"
export * from "./shelf-card.js"
export * from "./site.js"
