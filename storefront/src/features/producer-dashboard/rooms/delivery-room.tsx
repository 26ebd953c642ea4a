export { DeliveryPage as default } from "../components/delivery-page"
