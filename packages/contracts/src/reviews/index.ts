export * from "./producer-reviews.js"
export * from "./enquiry.js"
export * from "./moderation.js"
export * from "./review.js"
