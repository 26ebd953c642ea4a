export * from "./claim.js"
export * from "./profile.js"
export * from "./review.js"
