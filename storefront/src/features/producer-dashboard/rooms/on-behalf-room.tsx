export { OnBehalfPage as default } from "../components/on-behalf-page"
