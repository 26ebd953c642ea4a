export { OnBehalfPage as default } from "../pages/delegation-page"
