export { offerPresentation } from "../../presentation/presentation.ts";
