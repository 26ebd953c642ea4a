export { ProductIllustration } from "./product-illustration"
