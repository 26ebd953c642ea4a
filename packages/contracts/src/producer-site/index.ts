export * from "./figures.js"
export * from "./shelf-label.js"
export * from "./site.js"
