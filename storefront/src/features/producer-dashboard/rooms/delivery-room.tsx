export { DeliveryPage as default } from "../pages/delivery-page"
